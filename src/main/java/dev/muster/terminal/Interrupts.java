package dev.muster.terminal;

/// Tells when the user wants out: Ctrl+C.
@FunctionalInterface
public interface Interrupts {
  /// @param told runs at most once, on a thread of its own, and must not block
  Listening listen(Runnable told);

  /// Closed when everything is written: the process may go then.
  @FunctionalInterface
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
