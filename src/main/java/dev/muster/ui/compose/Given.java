package dev.muster.ui.compose;

import java.io.File;
import javafx.scene.input.Clipboard;

/// What was dropped on the window or copied for it: files, or text.
public final class Given {
  private final Clipboard from;

  public Given(Clipboard from) {
    this.from = from;
  }

  /// Whether there is something that can become the list.
  public boolean isList() {
    return from.hasFiles() || from.hasString();
  }

  /// Makes it the list. A file is opened by its name, which is text, too: so files go first.
  public void fill(ListModel list) {
    if (from.hasFiles()) {
      list.open(from.getFiles().stream().map(File::getPath).toList());
    } else {
      list.fill(from.getString());
    }
  }
}
