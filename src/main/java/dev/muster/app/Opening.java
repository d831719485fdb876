package dev.muster.app;

import dev.muster.handover.Arrival;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a start asks the window for.
///
/// @param own whether it wants a window of its own, though one may be open
/// @param lists files by their whole path, and URLs; the window that shows them may have been
///   started in another folder
record Opening(boolean own, List<String> lists) {
  private static final String NEW_WINDOW = "--new-window";

  static Opening asked(String[] args) {
    List<String> lists = new ArrayList<>(List.of(args));
    boolean own = lists.removeIf(NEW_WINDOW::equals);
    return new Opening(own, lists.stream().map(Opening::whole).toList());
  }

  private static String whole(String list) {
    try {
      return list.contains("://") ? list : Path.of(list).toAbsolutePath().toString();
    } catch (InvalidPathException _) {
      return list; // the window will say that it can't be read
    }
  }

  Arrival arrive(Path folder) {
    return own ? new Arrival.Alone(NEW_WINDOW) : Arrival.at(folder, lists);
  }
}
