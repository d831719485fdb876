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

  private static void leave(int code) {
    System.exit(code);
  }
}
