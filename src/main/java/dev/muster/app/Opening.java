package dev.muster.app;

import dev.muster.handover.Arrival;
import dev.muster.handover.Brought;
import dev.muster.terminal.StreamKind;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a start asks the window for.
///
/// @param own whether it wants a window of its own, though one may be open
/// @param lists files by their whole path, and URLs; the window that shows them may have been
///   started in another folder; {@link StandardInput#NAME} for what is piped in
/// @param input what is piped in
record Opening(boolean own, List<String> lists, StandardInput input) {
  private static final String NEW_WINDOW = "--new-window";

  static Opening asked(String[] args) {
    return asked(args, new StandardInput(System.in));
  }

  static Opening asked(String[] args, StandardInput input) {
    List<String> lists = new ArrayList<>(List.of(args));
    boolean own = lists.removeIf(NEW_WINDOW::equals);
    return new Opening(own, lists.stream().map(Opening::whole).toList(), input);
  }

  private static String whole(String list) {
    try {
      return list.equals(StandardInput.NAME) || list.contains("://")
          ? list
          : Path.of(list).toAbsolutePath().toString();
    } catch (InvalidPathException _) {
      return list; // the window will say that it can't be read
    }
  }

  /// Whether a list is asked for that nobody has given: a window has no place to type one.
  boolean waitsForTyping(StreamKind in) {
    return in == StreamKind.TERMINAL && piped();
  }

  private boolean piped() {
    return lists.contains(StandardInput.NAME);
  }

  Arrival arrive(Path folder) {
    return own ? new Arrival.Alone(NEW_WINDOW) : Arrival.at(folder, this::brought);
  }

  private Brought brought() throws IOException {
    return new Brought(lists, piped() ? input.whole() : new byte[0]);
  }
}
