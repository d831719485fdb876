package dev.muster.ui.window;

import dev.muster.ui.Texts;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Which Muster this is, on what it runs, and where it keeps things; each can be copied.
final class AboutPane extends HBox {
  private static final double ICON = 64;

  AboutPane(About about) {
    getStyleClass().add("about");
    Label name = new Label(Texts.get("window.title"));
    name.getStyleClass().add("about-name");
    Label what = new Label(Texts.get("window.about.what"));
    what.setWrapText(true);
    VBox text = new VBox(name, what, facts(about));
    text.getStyleClass().add("about-text");
    setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(icon(), text);
  }

  private static ImageView icon() {
    Image image =
        new Image(Objects.requireNonNull(AboutPane.class.getResourceAsStream("icon-128.png")));
    ImageView icon = new ImageView(image);
    icon.setFitWidth(ICON);
    icon.setFitHeight(ICON);
    return icon;
  }

  private static GridPane facts(About about) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("about-facts");
    fact(grid, "version", about.version());
    fact(grid, "java", System.getProperty("java.vm.version", "") + " · JavaFX " + javafx());
    fact(grid, "system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    fact(grid, "settings", about.settings().toString());
    about.logs().ifPresent(logs -> fact(grid, "logs", logs.toString()));
    return grid;
  }

  private static String javafx() {
    return System.getProperty("javafx.runtime.version", "");
  }

  private static void fact(GridPane grid, String key, String value) {
    Label name = new Label(Texts.get("window.about." + key));
    name.getStyleClass().add("muted");
    TextField text = new TextField(value);
    text.setEditable(false);
    text.getStyleClass().add("fact");
    text.setAccessibleText(name.getText());
    name.setLabelFor(text);
    GridPane.setHgrow(text, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), name, text);
  }
}
