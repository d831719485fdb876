package dev.muster.app;

import dev.muster.log.LogFolder;
import dev.muster.ui.Texts;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;

/// Says that the window can't be opened, and where the log is if there is one. Plainly: whatever
/// broke may be what dresses windows. FX thread.
final class StartTrouble {
  private StartTrouble() {}

  static Alert alert(Throwable why) {
    Alert alert = new Alert(Alert.AlertType.ERROR);
    alert.setDialogPane(new Told());
    alert
        .getButtonTypes()
        .setAll(new ButtonType(Texts.get("window.close.yes"), ButtonData.CANCEL_CLOSE));
    alert.setContentText(
        Texts.get(
            Logs.written() ? "window.crash.text" : "window.crash.unlogged", LogFolder.find()));
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

  /// JavaFX's own says "Show Details" in the system's language, whatever the chosen one is.
  private static final class Told extends DialogPane {
    Told() {
      getStyleClass().addAll("alert", "error");
    }

    @Override
    protected Node createDetailsButton() {
      Hyperlink details = new Hyperlink();
      details.setId("details");
      details
          .textProperty()
          .bind(
              expandedProperty()
                  .map(all -> Texts.get(all ? "window.crash.less" : "window.crash.more")));
      details.setOnAction(_ -> setExpanded(!isExpanded()));
      return details;
    }
  }
}
