package dev.muster.app;

import dev.muster.handover.Arrival;
import dev.muster.http.Carriers;
import dev.muster.settings.SettingsFolder;
import dev.muster.terminal.StreamKind;
import dev.muster.terminal.Terminal;

/// Starts Muster: in a window, or in the terminal where that was asked for or no window can be had.
/// It is no JavaFX `Application`, so that the class path alone is enough to run it.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    if (Terminal.asked(args)) {
      Exit.now(InTerminal.run(args));
    } else if (!Display.present(System.getenv(), System.getProperties())) {
      Exit.now(instead("No display", args));
    } else {
      Carriers.fewer();
      Logs.open();
      openWindow(args);
    }
  }

  private static void openWindow(String[] args) {
    Opening opening = Opening.asked(args);
    if (opening.waitsForTyping(StreamKind.of(0))) {
      System.err.println(
          "Standard input is a terminal: pipe a list in, as in `cat urls.txt | muster -`.");
      Exit.now(Terminal.USAGE);
    }
    Prelude prelude = Prelude.begin(() -> arrive(opening));
    try {
      MusterApp.launch(opening, prelude);
    } catch (UnsupportedOperationException _) {
      // So JavaFX says that the display can't be reached or that a system library is missing.
      prelude.arrival();
      Exit.now(
          instead(
              "No window can be opened (is the display reachable, and GTK 3 installed?)", args));
    } catch (RuntimeException e) {
      Logs.fatal(e);
      Exit.now(1);
    }
  }

  /// Where another window takes the lists, that is all.
  private static Arrival arrive(Opening opening) {
    Arrival arrival = opening.arrive(SettingsFolder.find());
    if (arrival instanceof Arrival.Handed) {
      Exit.now(0);
    }
    return arrival;
  }

  /// Who asked for a window gets no verdict on the run by the exit code, only on the command line.
  private static int instead(String why, String[] args) {
    return InTerminal.runInstead(why, args) == Terminal.USAGE ? Terminal.USAGE : 0;
  }
}
