package dev.muster.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What a start finds: an open window, which takes its lists, or none.
public sealed interface Arrival {
  /// The open window took the lists and comes to the front.
  record Handed() implements Arrival {}

  /// This is the first window: it answers the door for those that come later.
  record First(Door door) implements Arrival {}

  /// A window of its own, with no door: the folder can't be locked, or the open window is silent.
  record Alone(String why) implements Arrival {}

  /// @param folder where windows of one user find each other; made when it isn't there
  /// @param lists the files and URLs that the window shall show; files by their whole path
  static Arrival at(Path folder, List<String> lists) {
    try {
      return enter(folder, lists);
    } catch (IOException | UnsupportedOperationException _) {
      return again(folder, lists);
    }
  }

  /// The window that was there a moment ago may just have closed.
  private static Arrival again(Path folder, List<String> lists) {
    try {
      return enter(folder, lists);
    } catch (IOException | UnsupportedOperationException trouble) {
      return new Alone(trouble.toString());
    }
  }

  private static Arrival enter(Path folder, List<String> lists) throws IOException {
    return switch (DoorFile.enter(folder)) {
      case DoorFile.Entered.Holder(Door door) -> new First(door);
      case DoorFile.Entered.Guest(Doorplate plate) -> {
        Visit.pay(plate, lists);
        yield new Handed();
      }
    };
  }
}
