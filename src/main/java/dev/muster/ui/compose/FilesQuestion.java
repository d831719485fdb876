package dev.muster.ui.compose;

import dev.muster.ui.Texts;
import dev.muster.ui.Theme;
import dev.muster.ui.Zoom;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.stage.Window;

/// Asks whether files of this computer may be read and sent, naming each.
final class FilesQuestion {
  private static final int MOST_ROWS = 8;

  private FilesQuestion() {}

  static boolean mayBeSent(List<Path> files, Window owner) {
    ButtonType yes = new ButtonType(Texts.get("compose.files.yes"), ButtonData.OK_DONE);
    ButtonType no = new ButtonType(Texts.get("compose.files.no"), ButtonData.CANCEL_CLOSE);
    Alert question = new Alert(Alert.AlertType.WARNING, "", yes, no);
    question.initOwner(owner);
    question.setTitle(Texts.get("compose.files.title"));
    question.setHeaderText(Texts.get("compose.files.question", files.size()));
    question.getDialogPane().setContent(names(files));
    question.getDialogPane().getStylesheets().add(Theme.stylesheet());
    Zoom.dress(question.getDialogPane());
    return question.showAndWait().filter(yes::equals).isPresent();
  }

  private static TextArea names(List<Path> files) {
    TextArea names =
        new TextArea(files.stream().map(FilesQuestion::shown).collect(Collectors.joining("\n")));
    names.setEditable(false);
    names.setWrapText(true);
    names.setPrefRowCount(Math.min(MOST_ROWS, files.size() + 1));
    names.setAccessibleText(Texts.get("compose.files.names"));
    return names;
  }

  /// A name can't hide behind characters that nobody sees, or that turn it round.
  static String shown(Path file) {
    StringBuilder text = new StringBuilder();
    file.toString()
        .codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          boolean unseen =
              type == Character.FORMAT
                  || type == Character.CONTROL
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR;
          text.append(unseen ? "\\u%04x".formatted(c) : Character.toString(c));
        });
    return text.toString();
  }
}
