package dev.muster.input;

import java.util.List;

/// Fetches lists that stand elsewhere, in the network.
@FunctionalInterface
public interface Elsewhere {
  /// Fetches all of them; blocks until each has come or failed.
  ///
  /// @return what came of each, in their order
  /// @throws InterruptedException when nobody wants them any more
  List<Fetched> fetch(List<String> urls) throws InterruptedException;

  /// What came of a URL.
  sealed interface Fetched {
    record Came(byte[] bytes) implements Fetched {}

    /// @param why in a few words: "status 404"
    record Failed(String why) implements Fetched {}
  }
}
