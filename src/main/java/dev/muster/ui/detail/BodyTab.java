package dev.muster.ui.detail;

import dev.muster.ui.Fxml;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// The body as formatted text, text or hex, and how much of it there is.
public final class BodyTab extends BorderPane {
  private final Map<BodyForm, ToggleButton> forms = new EnumMap<>(BodyForm.class);
  private final BodyText text = new BodyText();
  @FXML private Label note;
  @FXML private HBox choice;
  @FXML private HBox bar;

  public BodyTab() {
    Fxml.load(this);
    setCenter(new VirtualizedScrollPane<>(text));
  }

  void bind(BodyModel model) {
    ToggleGroup group = new ToggleGroup();
    for (BodyForm form : BodyForm.values()) {
      ToggleButton button = new ToggleButton(Texts.get("detail.body." + form));
      button.setToggleGroup(group);
      button.setId("body-" + form);
      button.setOnAction(_ -> {
        button.setSelected(true); // a click on the chosen one must not unchoose it
        model.choose(form);
      });
      forms.put(form, button);
    }
    choice.getChildren().setAll(forms.values());
    OnScreen.tell(this, model.renderingProperty(), this::show);
  }

  private void show(Rendering rendering) {
    note.setText(rendering.note());
    bar.setVisible(!rendering.offered().isEmpty());
    forms.forEach((form, button) -> {
      button.setSelected(form == rendering.form());
      button.setVisible(rendering.offered().contains(form));
      button.setManaged(button.isVisible());
    });
    text.show(rendering.text());
  }

  @FXML
  void copyAll() {
    ClipboardContent content = new ClipboardContent();
    content.putString(Printable.joined(text.getText()));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
