package dev.muster.app;

import dev.muster.log.LogFolder;
import dev.muster.ui.Texts;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;

/// Says that the window can't be opened, and where the log is if there is one. Plainly: whatever
/// broke may be what dresses windows. FX thread.
final class StartTrouble {
  private StartTrouble() {}

  static Alert alert(Throwable why) {
    Alert alert =
        new Alert(
            Alert.AlertType.ERROR,
            Texts.get(
                Logs.written() ? "window.crash.text" : "window.crash.unlogged", LogFolder.find()),
            new ButtonType(Texts.get("window.close.yes"), ButtonData.CANCEL_CLOSE));
    alert.setTitle(Texts.get("window.title"));
    alert.setHeaderText(Texts.get("window.crash"));
    TextArea reason = new TextArea(why.toString());
    reason.setEditable(false);
    reason.setWrapText(true);
    reason.setPrefRowCount(3);
    reason.setAccessibleText(alert.getHeaderText());
    alert.getDialogPane().setExpandableContent(reason);
    alert.getDialogPane().setExpanded(!Logs.written());
    alert.setResizable(true);
    return alert;
  }
}
