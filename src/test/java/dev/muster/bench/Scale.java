package dev.muster.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.muster.engine.Bounds;
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
import dev.muster.http.Carriers;
import dev.muster.http.OkHttpFetcher;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// What many tasks cost inside one process: `Scale cancel|sockets URL COUNT`, `Scale heap URL`,
/// `Scale linear`.
final class Scale {
  private static final int HEAP_TASKS = 100_000;
  private static final int LINEAR_ROUNDS = 15;

  private Scale() {}

  public static void main(String[] args) throws InterruptedException {
    Carriers.fewer(); // as the window does
    switch (args[0]) {
      case "cancel" -> cancelQueued(args[1], Integer.parseInt(args[2]));
      case "sockets" -> cancelSockets(args[1], Integer.parseInt(args[2]));
      case "heap" -> heap(args[1]);
      default -> linear();
    }
    System.exit(0);
  }

  private static Plan plan(List<Request> requests, int inFlight) {
    Session session =
        Session.DEFAULT
            .withLimits(new Limits(inFlight, Limits.UNLIMITED))
            .withBounds(Bounds.DEFAULT.keepingNothing());
    return new Plan(requests, new Gather(true, null), session);
  }

  private static List<Request> requests(String url, int count) {
    List<Request> requests = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      requests.add(Request.get(url + i));
    }
    return requests;
  }

  /// Hundred in flight, the others queued; from the call until each row says cancelled.
  private static void cancelQueued(String url, int count) throws InterruptedException {
    Plan plan = plan(requests(url, count), 100);
    RunRecord record = new RunRecord(plan);
    CountDownLatch running = new CountDownLatch(100);
    CountDownLatch cancelled = new CountDownLatch(count);
    RunClock clock = RunClock.started();
    try (Run run =
        Run.start(
            plan,
            new Run.Ports(OkHttpFetcher::open, Pace::none),
            clock,
            event -> {
              record.apply(event);
              if (event instanceof RunEvent.Started) {
                running.countDown();
              } else if (event instanceof RunEvent.Ended) {
                cancelled.countDown();
              }
            })) {
      running.await();
      long begin = clock.nanos();
      run.send(new Signal.CancelAll());
      cancelled.await();
      double millis = (clock.nanos() - begin) / 1e6;
      check(record.count(TaskState.CANCELLED) == count, "not all are cancelled");
      System.out.println("ms " + millis);
    }
  }

  /// From the call until the system counts as few open files as before.
  private static void cancelSockets(String url, int count) throws InterruptedException {
    long before = descriptors();
    check(maxDescriptors() > before + count + 64, "ulimit -n is too low for " + count);
    Plan plan = plan(requests(url, count), count);
    RunRecord record = new RunRecord(plan);
    RunClock clock = RunClock.started();
    try (Run run =
        Run.start(plan, new Run.Ports(OkHttpFetcher::open, Pace::none), clock, record::apply)) {
      until(() -> run.connections().open() == count, "not all are connected");
      long begin = clock.nanos();
      run.send(new Signal.CancelAll());
      until(() -> run.connections().open() == 0, "sockets are left open");
      double millis = (clock.nanos() - begin) / 1e6;
      run.await();
      System.out.println("finished " + (clock.nanos() - begin) / 1e6);
      check(record.count(TaskState.CANCELLED) == count, "not all are cancelled");
      check(descriptors() < before + 256, "descriptors are left open: " + descriptors());
      System.out.println("ms " + millis);
    }
  }

  private interface Fact {
    boolean holds();
  }

  private static void until(Fact fact, String orElse) {
    for (int tries = 0; !fact.holds(); tries++) {
      check(tries < 60_000, orElse);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static long descriptors() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }

  private static long maxDescriptors() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getMaxFileDescriptorCount();
  }

  /// A finished run, its list and its record, as they stay while somebody looks at them.
  private static void heap(String url) throws InterruptedException {
    run(requests(url, 1_000), 64, OkHttpFetcher::open); // classes and pools that come once
    long before = used();
    RunRecord record = run(requests(url, HEAP_TASKS), 64, OkHttpFetcher::open);
    long bytes = (used() - before) / HEAP_TASKS;
    TaskRecord last = record.task(HEAP_TASKS - 1);
    check(last.state() == TaskState.SUCCEEDED, "the last task is " + last.state());
    System.out.println("bytes " + bytes);
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static RunRecord run(List<Request> requests, int inFlight, Fetcher.Opener opener)
      throws InterruptedException {
    Plan plan = plan(requests, inFlight);
    RunRecord record = new RunRecord(plan);
    try (Run run =
        Run.start(plan, new Run.Ports(opener, Pace::none), RunClock.started(), record::apply)) {
      run.await();
    }
    return record;
  }

  /// The engine alone, over a transport that ends each request at once: the same million tasks in
  /// runs of three sizes. The best of the rounds counts: there is nothing to wait for, so that
  /// whatever else goes on, the compiler's work included, can only add to it.
  private static void linear() throws InterruptedException {
    List<Request> all = requests("http://host.example/", 1_000_000);
    int[] sizes = {10_000, 100_000, 1_000_000};
    double[] best = new double[sizes.length];
    Arrays.fill(best, Double.MAX_VALUE);
    for (int round = 0; round < LINEAR_ROUNDS; round++) {
      for (int i = 0; i < sizes.length; i++) {
        best[i] = Math.min(best[i], engine(all, sizes[i]));
      }
    }
    for (int i = 0; i < sizes.length; i++) {
      System.out.println(sizes[i] + " " + best[i]);
    }
  }

  private static double engine(List<Request> all, int size) throws InterruptedException {
    double nanos = 0;
    for (int from = 0; from < all.size(); from += size) {
      RunRecord record = run(all.subList(from, from + size), 64, (_, _) -> new Instant());
      check(record.count(TaskState.SUCCEEDED) == size, "not all succeeded");
      nanos += record.finishedAt();
    }
    return nanos / all.size();
  }

  /// Ends each request as it starts.
  private static final class Instant implements Fetcher {
    private static final Outcome OK = new Outcome.Succeeded(200);

    @Override
    public Ongoing start(Request request, dev.muster.engine.Exchange exchange, Listener listener) {
      listener.connected();
      listener.ended(OK);
      return () -> {};
    }

    @Override
    public void close() {}
  }

  private static void check(boolean holds, String orElse) {
    if (!holds) {
      throw new IllegalStateException(orElse);
    }
  }
}
