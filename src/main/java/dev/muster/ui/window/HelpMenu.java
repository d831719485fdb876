package dev.muster.ui.window;

import dev.muster.ui.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// What there is to know about Muster itself, at the end of the toolbar.
final class HelpMenu extends MenuButton {
  private final About about;

  /// @param documents shows what a URL names: here a folder in the system's file manager
  HelpMenu(About about, Consumer<String> documents) {
    super(Texts.get("window.help"));
    this.about = about;
    setId("help");
    getStyleClass().add("help");
    setMinWidth(USE_PREF_SIZE);
    add("help-keys", Texts.get("window.help.keys", Key.KEYS.shown()), this::showKeys);
    about.logs().ifPresent(logs -> addLogs(logs, documents));
    add("help-about", Texts.get("window.help.about"), this::showAbout);
  }

  private void addLogs(Path logs, Consumer<String> documents) {
    String folder = logs.toUri().toString();
    add("help-logs", Texts.get("window.help.logs"), () -> documents.accept(folder));
  }

  private void add(String id, String text, Runnable order) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.addEventHandler(ActionEvent.ACTION, _ -> order.run());
    getItems().add(item);
  }

  void showKeys() {
    Sheet.showScrolling(getScene().getWindow(), Texts.get("window.keys"), new KeysPane());
  }

  private void showAbout() {
    Sheet.show(getScene().getWindow(), Texts.get("window.help.about"), new AboutPane(about));
  }
}
