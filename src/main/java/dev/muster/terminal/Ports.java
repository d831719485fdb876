package dev.muster.terminal;

import dev.muster.engine.Run;
import dev.muster.engine.RunClock;
import dev.muster.input.Elsewhere;
import dev.muster.input.RequestList;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// All that a run in the terminal touches outside itself.
///
/// @param run what the run needs from the other rooms
/// @param clock starts the run's clock
/// @param reader turns a list's text into requests
/// @param elsewhere fetches lists that a list names
/// @param sample the list that runs when none is given
/// @param in standard input
/// @param out standard output, unbuffered: a closed pipe must show as an exception
/// @param err standard error
/// @param surroundings what the three are connected to
/// @param interrupts tells of Ctrl+C
/// @param freeDescriptors how many files and sockets may still be opened
public record Ports(
    Run.Ports run,
    Supplier<RunClock> clock,
    Function<String, RequestList> reader,
    Elsewhere elsewhere,
    Supplier<String> sample,
    InputStream in,
    OutputStream out,
    PrintStream err,
    Surroundings surroundings,
    Interrupts interrupts,
    LongSupplier freeDescriptors) {

  /// What the standard streams are connected to, and what the user has said about terminals.
  ///
  /// @param columns how wide the terminal is; 0 when nobody knows
  /// @param environment the environment's variables
  public record Surroundings(
      StreamKind in,
      StreamKind out,
      StreamKind err,
      IntSupplier columns,
      Map<String, String> environment) {

    /// Whether results may be coloured (no-color.org).
    boolean coloured() {
      return out == StreamKind.TERMINAL && !dumb() && said("NO_COLOR").isEmpty();
    }

    /// Whether a line may be drawn over and over: not when its reader is the next command.
    boolean live(boolean resultsElsewhere) {
      return err == StreamKind.TERMINAL
          && !dumb()
          && (resultsElsewhere || out == StreamKind.TERMINAL || out == StreamKind.FILE);
    }

    private boolean dumb() {
      return said("TERM").equals("dumb");
    }

    private String said(String variable) {
      return environment.getOrDefault(variable, "");
    }
  }

  /// The ports of this process.
  public static Ports ofProcess(
      Run.Ports run,
      Function<String, RequestList> reader,
      Elsewhere elsewhere,
      Supplier<String> sample,
      LongSupplier freeDescriptors) {
    return new Ports(
        run,
        RunClock::started,
        reader,
        elsewhere,
        sample,
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        new Surroundings(
            StreamKind.of(0),
            StreamKind.of(1),
            StreamKind.of(2),
            TerminalWidth::columns,
            System.getenv()),
        new ShutdownInterrupts(),
        freeDescriptors);
  }
}
