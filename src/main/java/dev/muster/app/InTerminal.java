package dev.muster.app;

import dev.muster.engine.Run;
import dev.muster.engine.Why;
import dev.muster.http.OkHttpFetcher;
import dev.muster.input.ListReader;
import dev.muster.pace.TokenPace;
import dev.muster.practice.PracticeServer;
import dev.muster.practice.SampleList;
import dev.muster.terminal.Ports;
import dev.muster.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ToIntFunction;

/// The object graph of a run in the terminal. The practice server opens only when the sample runs.
final class InTerminal {
  private static final Run.Ports RUN = new Run.Ports(OkHttpFetcher::open, TokenPace::of);

  private InTerminal() {}

  /// What a run needs first is loaded while the command line and the lists are read.
  static int run(String[] args) {
    if (!Terminal.asksForRun(args)) {
      return with(RUN, ports -> Terminal.run(args, ports));
    }
    Exit.expected();
    try (Warmup warmup = Warmup.inTerminal(RUN)) {
      return with(behind(warmup), ports -> Terminal.run(args, ports));
    }
  }

  static int runInstead(String why, String[] args) {
    Exit.expected();
    return with(RUN, ports -> Terminal.runInstead(why, args, ports));
  }

  /// The user's own run, which ends the warming up.
  private static Run.Ports behind(Warmup warmup) {
    return new Run.Ports(
        (session, clock) -> {
          warmup.stop();
          return RUN.opener().open(session, clock);
        },
        RUN.paces());
  }

  private static int with(Run.Ports run, ToIntFunction<Ports> terminal) {
    Deque<PracticeServer> opened = new ArrayDeque<>();
    try {
      return terminal.applyAsInt(
          Ports.ofProcess(
              run,
              ListReader::read,
              new FetchedLists(run, Why::words),
              () -> sample(opened),
              Descriptors::free));
    } finally {
      opened.forEach(PracticeServer::close);
    }
  }

  private static String sample(Deque<PracticeServer> opened) {
    try {
      opened.add(PracticeServer.open());
      return SampleList.text(opened.getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
