package dev.muster.terminal;

import dev.muster.engine.Fetcher;
import dev.muster.engine.Pace;
import dev.muster.engine.Request;
import dev.muster.engine.Run;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import dev.muster.engine.Timeouts;
import dev.muster.input.Elsewhere;
import dev.muster.input.Reason;
import dev.muster.input.RequestList;
import dev.muster.input.Skipped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A terminal to run in, with everything round it scripted.
final class Stage {
  StreamKind in = StreamKind.NOTHING;
  StreamKind out = StreamKind.PIPE;
  StreamKind err = StreamKind.PIPE;
  int columns;
  final Map<String, String> environment = new HashMap<>();
  String piped = "";
  String sample = "http://sample/200\n";
  long descriptors = 100_000;
  Runnable whenHanging = () -> {};
  Function<String, RequestList> reader = Stage::read;
  Elsewhere elsewhere = _ -> List.of();

  /// Runs when the process may go.
  Runnable whenReleased = () -> {};

  final ByteArrayOutputStream written = new ByteArrayOutputStream();
  OutputStream stdout = written;

  /// Runs when a line has gone to standard error.
  Runnable whenRemarked = () -> {};

  private final ByteArrayOutputStream remarks =
      new ByteArrayOutputStream() {
        @Override
        public void flush() {
          whenRemarked.run();
        }
      };
  private final CompletableFuture<Runnable> interrupt = new CompletableFuture<>();
  boolean listening;
  volatile @Nullable CannedFetcher fetcher;
  RunClock clock = RunClock.started();

  /// Runs the command line and returns its exit code.
  int run(String... args) {
    return Terminal.run(args, ports());
  }

  /// Runs it and gives back what it wrote.
  String output(String... args) {
    run(args);
    return out();
  }

  Ports ports() {
    return new Ports(
        new Run.Ports(this::open, _ -> Pace.NONE),
        () -> clock,
        text -> reader.apply(text),
        urls -> elsewhere.fetch(urls),
        () -> sample,
        new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)),
        stdout,
        new PrintStream(remarks, true, StandardCharsets.UTF_8),
        new Ports.Surroundings(in, out, err, () -> columns, environment),
        told -> {
          listening = true;
          interrupt.complete(told);
          return () -> {
            listening = false;
            whenReleased.run();
          };
        },
        () -> descriptors);
  }

  private Fetcher open(Session session, RunClock runClock) {
    CannedFetcher opened = new CannedFetcher(session, runClock, () -> whenHanging.run());
    fetcher = opened;
    return opened;
  }

  /// A list in its simplest form: a line with `://` is a request, options after it; others are
  /// skipped.
  private static RequestList read(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    List<Request> requests =
        lines.stream().filter(line -> line.contains("://")).map(Stage::request).toList();
    List<Skipped> skipped =
        lines.stream()
            .filter(line -> !line.contains("://"))
            .map(line -> new Skipped(1, line, new Reason(Reason.Kind.NO_URL, "")))
            .toList();
    return new RequestList(requests, skipped, List.of(), 0, List.of());
  }

  private static Request request(String line) {
    String[] words = line.split(" ", -1);
    Request request = Request.get(words[0]);
    if (line.endsWith(" timeout=1ms shield")) {
      return request.withTimeouts(new Timeouts(Duration.ofMillis(1), null, null)).withShield(true);
    }
    return words.length > 1 && words[1].startsWith("delay=")
        ? request.withDelay(Duration.ofMillis(Long.parseLong(words[1].substring(6))))
        : request;
  }

  /// Presses Ctrl+C, as soon as someone listens.
  void interrupt() {
    var _ = interrupt.thenAccept(Runnable::run);
  }

  String out() {
    return written.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return remarks.toString(StandardCharsets.UTF_8);
  }

  /// The transport of the last run.
  CannedFetcher transport() {
    return Objects.requireNonNull(fetcher);
  }
}
