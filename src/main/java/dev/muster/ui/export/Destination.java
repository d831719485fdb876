package dev.muster.ui.export;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks the user where an export shall be written.
@FunctionalInterface
public interface Destination {
  /// @param name what the file might be called
  /// @return empty when the user picked nothing
  Optional<Path> pick(Window owner, String name);

  /// The system's own dialog, which asks before it replaces a file.
  static Destination system() {
    return (owner, name) -> {
      FileChooser chooser = new FileChooser();
      chooser.setInitialFileName(name);
      return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    };
  }
}
