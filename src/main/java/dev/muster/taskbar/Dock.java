package dev.muster.taskbar;

/// Whatever of the system's shows it. The task bar's own thread.
interface Dock extends AutoCloseable {
  void show(Standing standing);

  @Override
  void close();

  /// Finds it.
  @FunctionalInterface
  interface Opener {
    /// @throws Missing where this system has none
    Dock open() throws Missing;
  }

  /// There is none here.
  final class Missing extends Exception {
    private static final long serialVersionUID = 1;

    Missing(String why) {
      super(why);
    }
  }
}
