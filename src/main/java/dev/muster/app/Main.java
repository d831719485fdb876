package dev.muster.app;

import dev.muster.terminal.Terminal;
import javafx.application.Application;

/// Starts Muster: in a window, or in the terminal where that was asked for or there is no display.
/// It is no JavaFX `Application`, so that the class path alone is enough to run it.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    if (Terminal.asked(args)) {
      leave(InTerminal.run(args));
    } else if (!Display.present(System.getenv(), System.getProperties())) {
      leave(InTerminal.runWithoutDisplay(args));
    } else {
      Application.launch(MusterApp.class, args);
    }
  }

  /// Everything is written and closed. An orderly exit would wait 0.3 s more for the threads that
  /// poll sockets for virtual ones.
  private static void leave(int code) {
    System.err.flush();
    Runtime.getRuntime().halt(code);
  }
}
