package dev.muster.http;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.muster.engine.Bounds;
import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Gather;
import dev.muster.engine.Limits;
import dev.muster.engine.Outcome;
import dev.muster.engine.Pace;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.Run;
import dev.muster.engine.RunClock;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.engine.Signal;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import dev.muster.engine.Timeouts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Very many requests through one fetcher against a server that misbehaves once in a hundred, with
/// one in a hundred cancelled besides. Prints one line of JSON, and exits with 1 unless every start
/// had one end, every outcome fits what the server did, the counts add up, the heap stayed level,
/// and no connection, thread or descriptor is left.
///
/// After `mvn test-compile`, with `target/test-classes`, `target/classes` and the dependencies on
/// the class path, and {@link Threads} allowed to list them: `java -Xmx256m --add-exports
/// java.base/jdk.internal.vm=ALL-UNNAMED -cp … dev.muster.http.Soak [requests] [in flight]`; 20,000
/// and 64 unless told.
final class Soak {
  private static final int ROUND = 10_000;
  private static final int ONE_IN = 100;
  private static final Duration LIMIT = Duration.ofMillis(500);
  private static final double LEVEL = 1.25;
  private static final long LEVEL_SLACK = 4_000_000;

  /// What the server does to a request, and how that may end when nobody cancels it.
  private enum Fault {
    NONE(TaskState.SUCCEEDED),
    CLOSE(TaskState.FAILED),
    RESET(TaskState.FAILED),
    SHORT(TaskState.FAILED),
    GARBAGE(TaskState.FAILED),
    CHUNKS(TaskState.FAILED),
    HEADERS(TaskState.FAILED),
    SILENT(TaskState.TIMED_OUT),
    STATUS(TaskState.SUCCEEDED),
    EXCESS(TaskState.SUCCEEDED);

    private final TaskState end;

    Fault(TaskState end) {
      this.end = end;
    }
  }

  private static final Fault[] FAULTS = Fault.values();

  private final SplittableRandom random = new SplittableRandom(42);
  private final Map<TaskState, Long> ends = new EnumMap<>(TaskState.class);
  private final List<Long> heap = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final Session session;
  private final LongAdder started = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private long repeats;
  private int mostOpen;

  private Soak(int inFlight) {
    session =
        Session.DEFAULT
            .withLimits(new Limits(inFlight, inFlight))
            .withTimeouts(new Timeouts(LIMIT, null, null))
            .withBounds(new Bounds(20, 256_000, 1_000_000, 1_000, 16_000_000));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int requests = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    int inFlight = args.length > 1 ? Integer.parseInt(args[1]) : 64;
    new Soak(inFlight).warmUp();
    boolean sound = new Soak(inFlight).run(requests);
    System.exit(sound ? 0 : 1);
  }

  /// What the JVM opens once and keeps, it opens here.
  private void warmUp() throws IOException, InterruptedException {
    try (RawServer server = new RawServer(Soak::serve);
        OkHttpFetcher fetcher = new OkHttpFetcher(session, RunClock.started(), Network.SYSTEM)) {
      round(server, fetcher, ROUND / 10);
      usedHeap();
    }
  }

  private boolean run(int requests) throws IOException, InterruptedException {
    long start = System.nanoTime();
    long descriptorsBefore = descriptors();
    try (RawServer server = new RawServer(Soak::serve)) {
      OkHttpFetcher fetcher = new OkHttpFetcher(session, RunClock.started(), Network.SYSTEM);
      for (int done = 0; done < requests; done += ROUND) {
        round(server, fetcher, Math.min(ROUND, requests - done));
        mostOpen = Math.max(mostOpen, fetcher.connections().open());
        if (done / ROUND % Math.max(1, requests / ROUND / 10) == 0) {
          heap.add(usedHeap());
        }
      }
      fetcher.close();
      check(fetcher.connections().open() == 0, "connections are left");
      server.awaitOpen(0);
    }
    check(
        descriptors() <= descriptorsBefore,
        descriptors() + " descriptors, before " + descriptorsBefore);
    List<String> threads = Threads.transports();
    check(threads.isEmpty(), "threads are left: " + threads);
    check(started.sum() == ended.sum(), started + " starts and " + ended + " ends of requests");
    check(ends.values().stream().mapToLong(Long::longValue).sum() == requests, "ends don't add up");
    check(heapIsLevel(), "the heap grows");
    print(requests, (System.nanoTime() - start) / 1e9);
    return wrong.isEmpty();
  }

  private void round(RawServer server, OkHttpFetcher fetcher, int count)
      throws InterruptedException {
    List<Request> requests = new ArrayList<>(count);
    Fault[] faults = new Fault[count];
    for (int i = 0; i < count; i++) {
      boolean faulty = random.nextInt(ONE_IN) == 0;
      faults[i] = faulty ? FAULTS[1 + random.nextInt(FAULTS.length - 1)] : Fault.NONE;
      requests.add(Request.get(server.url("/" + faults[i].ordinal() + "/" + i)));
    }
    Plan plan = new Plan(requests, new Gather(true, null), session);
    RunRecord record = new RunRecord(plan);
    int[] told = new int[count];
    AtomicReference<Run> run = new AtomicReference<>();
    Run.Ports ports = new Run.Ports((_, _) -> counting(fetcher), _ -> Pace.NONE);
    try (Run running =
        Run.start(plan, ports, RunClock.started(), event -> told(event, record, told, run.get()))) {
      run.set(running);
      running.await();
    }
    for (TaskRecord task : record.tasks()) {
      judge(task, faults[task.index()], told[task.index()]);
    }
  }

  /// On the run's thread.
  private void told(RunEvent event, RunRecord record, int[] told, @Nullable Run run) {
    record.apply(event);
    if (event instanceof RunEvent.Ended(long _, int task, Outcome _, boolean _)) {
      told[task]++;
    } else if (event instanceof RunEvent.Started(long _, int task, Exchange _)
        && run != null
        && random.nextInt(ONE_IN) == 0) {
      run.send(new Signal.Cancel(new int[] {task}));
    }
  }

  /// The fetcher, lent to a round, with its starts and ends counted.
  private Fetcher counting(Fetcher fetcher) {
    return new Fetcher() {
      @Override
      public Ongoing start(Request request, Exchange exchange, Listener listener) {
        started.increment();
        return fetcher.start(request, exchange, counting(listener));
      }

      @Override
      public void close() {
        // it serves all rounds
      }
    };
  }

  private Fetcher.Listener counting(Fetcher.Listener listener) {
    return new Fetcher.Listener() {
      @Override
      public void connected() {
        listener.connected();
      }

      @Override
      public void ended(Outcome outcome) {
        ended.increment();
        listener.ended(outcome);
      }
    };
  }

  private void judge(TaskRecord task, Fault fault, int told) {
    TaskState state = task.state();
    ends.merge(state, 1L, Long::sum);
    repeats += task.exchange() == null ? 0 : task.exchange().repeats();
    check(told == 1, "task " + task.index() + " ended " + told + " times");
    // A machine under load may not answer in time.
    boolean fits =
        state == fault.end || state == TaskState.CANCELLED || state == TaskState.TIMED_OUT;
    check(fits, fault + " ended as " + task.outcome());
  }

  private void check(boolean holds, String otherwise) {
    if (!holds && wrong.size() < 10) {
      wrong.add(otherwise);
    }
  }

  private boolean heapIsLevel() {
    // The first rounds load classes and fill pools.
    int settled = Math.min(2, heap.size() - 1);
    return heap.getLast() <= heap.get(settled) * LEVEL + LEVEL_SLACK;
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long descriptors() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }

  private static void serve(RawServer.Peer peer) throws IOException {
    while (true) {
      String head = peer.head();
      switch (FAULTS[head.charAt("GET /".length()) - '0']) {
        case NONE -> peer.ok("x".repeat(100));
        case CLOSE -> peer.close();
        case RESET -> peer.reset();
        case SHORT -> {
          peer.say("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(512));
          peer.close();
        }
        case GARBAGE -> peer.say("\u001b[2J what is this?\r\n\r\n");
        case CHUNKS -> peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        case HEADERS -> peer.say("HTTP/1.1 200 OK\r\nX: " + "y".repeat(300_000) + "\r\n\r\n");
        case SILENT -> peer.awaitClose();
        case STATUS -> peer.say("HTTP/1.1 500 \r\nContent-Length: 0\r\n\r\n");
        // In one piece: what comes later can't be told from the next request's answer.
        case EXCESS -> peer.say("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx".repeat(2));
      }
    }
  }

  @SuppressWarnings("SystemOut")
  private void print(int requests, double seconds) {
    StringBuilder counts = new StringBuilder();
    ends.forEach((state, count) ->
        counts.append(
            String.format(
                Locale.ROOT, "\"%s\":%d,", state.name().toLowerCase(Locale.ROOT), count)));
    System.out.printf(
        Locale.ROOT,
        "{\"soak\":%d,\"seconds\":%.1f,\"perSecond\":%.0f,%s\"sent\":%d,\"repeats\":%d,"
            + "\"mostOpen\":%d,\"heapKb\":%s,\"sound\":%b,\"wrong\":%s}%n",
        requests,
        seconds,
        requests / seconds,
        counts,
        started.sum(),
        repeats,
        mostOpen,
        heap.stream().map(bytes -> bytes / 1_000).toList(),
        wrong.isEmpty(),
        wrong.stream().map(text -> "\"" + text.replace("\"", "'") + "\"").toList());
  }
}
