package dev.muster.handover;

import java.io.IOException;
import java.nio.file.Path;

/// What a start finds: an open window, which takes its lists, or none.
public sealed interface Arrival {
  /// The open window took the lists and comes to the front.
  record Handed() implements Arrival {}

  /// This is the first window: it answers the door for those that come later.
  record First(Door door) implements Arrival {}

  /// A window of its own, with no door: the folder can't be locked, or the open window is silent.
  record Alone(String why) implements Arrival {}

  /// What a start has for an open window.
  @FunctionalInterface
  interface Luggage {
    Brought packed() throws IOException;
  }

  /// @param folder where windows of one user find each other; made when it isn't there
  /// @param luggage asked only where there is a window that takes it, and again when that has just
  ///   closed; where it can't be packed the start stands alone
  static Arrival at(Path folder, Luggage luggage) {
    try {
      return enter(folder, luggage);
    } catch (IOException | UnsupportedOperationException _) {
      return again(folder, luggage);
    }
  }

  /// The window that was there a moment ago may just have closed.
  private static Arrival again(Path folder, Luggage luggage) {
    try {
      return enter(folder, luggage);
    } catch (IOException | UnsupportedOperationException trouble) {
      return new Alone(trouble.toString());
    }
  }

  private static Arrival enter(Path folder, Luggage luggage) throws IOException {
    return switch (DoorFile.enter(folder)) {
      case DoorFile.Entered.Holder(Door door) -> new First(door);
      case DoorFile.Entered.Guest(Doorplate plate) -> {
        Visit.pay(plate, luggage.packed());
        yield new Handed();
      }
    };
  }
}
