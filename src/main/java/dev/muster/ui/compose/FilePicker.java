package dev.muster.ui.compose;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks the user for a file.
@FunctionalInterface
public interface FilePicker {
  /// @return empty when the user picked none
  Optional<Path> pick(Window owner);

  /// The system's own dialog.
  static FilePicker system() {
    return owner -> Optional.ofNullable(new FileChooser().showOpenDialog(owner)).map(File::toPath);
  }
}
