package dev.muster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The thin shell around the machine: threads, letters, the transport's life.
@Timeout(30)
class RunTest {
  private static final Wait ALL = new Wait(Wait.ReturnWhen.ALL_COMPLETED, null, Wait.Then.KEEP);

  private final ScriptedFetcher fetcher = new ScriptedFetcher();
  private final List<RunEvent> events = new CopyOnWriteArrayList<>();

  private Run start(Session session, String... urls) {
    List<Request> requests = List.of(urls).stream().map(Request::get).toList();
    return Run.start(
        new Plan(requests, ALL, session),
        new Run.Ports((_, _) -> fetcher, Pace::none),
        RunClock.started(),
        events::add);
  }

  private RunRecord record(Run run) {
    RunRecord record = new RunRecord(run.plan());
    events.forEach(record::apply);
    return record;
  }

  @Test
  void aRunFetchesWhatItIsToldAndFinishes() throws InterruptedException {
    try (Run run = start(Session.DEFAULT, "http://a/", "http://b/")) {
      fetcher.end(fetcher.awaitStart(), new Outcome.Succeeded(200));
      fetcher.end(fetcher.awaitStart(), new Outcome.Succeeded(404));
      run.await();
      assertThat(record(run).tasks())
          .extracting(TaskRecord::outcome)
          .containsExactly(new Outcome.Succeeded(200), new Outcome.Succeeded(404));
    }
    assertThat(fetcher.closed()).isTrue();
  }

  @Test
  void aCancelReachesTheTransport() throws InterruptedException {
    try (Run run = start(Session.DEFAULT, "http://a/", "http://b/")) {
      fetcher.awaitStart();
      fetcher.awaitStart();
      run.send(new Signal.Cancel(new int[] {1}));
      fetcher.end("http://a/", new Outcome.Succeeded(200));
      run.await();
      assertThat(fetcher.aborted()).containsExactly("http://b/");
      assertThat(record(run).task(1).state()).isEqualTo(TaskState.CANCELLED);
    }
  }

  @Test
  void aLimitWakesTheReaderByItself() throws InterruptedException {
    Session hasty = Session.DEFAULT.withTimeouts(new Timeouts(Duration.ofMillis(20), null, null));
    try (Run run = start(hasty, "http://a/")) {
      run.await();
      assertThat(record(run).task(0).state()).isEqualTo(TaskState.TIMED_OUT);
    }
  }

  @Test
  void closingARunUnderWayLeavesNoThreadAndClosesTheTransport() throws InterruptedException {
    Run run = start(Session.DEFAULT, "http://a/");
    fetcher.awaitStart();
    run.close();
    run.await();
    assertThat(fetcher.closed()).isTrue();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("muster-run"));
  }

  /// A lock inside the subscriber parks the reader's thread and takes the wake-up that a letter
  /// left there; the next letter must be read all the same.
  @Test
  void aSubscriberThatParksLosesNoLetter() throws InterruptedException {
    Plan plan =
        new Plan(List.of(Request.get("http://a/"), Request.get("http://b/")), ALL, Session.DEFAULT);
    CompletableFuture<Run> started = new CompletableFuture<>();
    Consumer<RunEvent> subscriber =
        event -> {
          events.add(event);
          if (event instanceof RunEvent.Started(long _, int task, Exchange _) && task == 1) {
            started.join().send(new Signal.Cancel(new int[] {0}));
            LockSupport.park();
          }
        };
    try (Run run =
        Run.start(
            plan, new Run.Ports((_, _) -> fetcher, Pace::none), RunClock.started(), subscriber)) {
      started.complete(run);
      fetcher.awaitStart();
      fetcher.awaitStart();
      while (record(run).task(0).state().pending()) {
        Thread.onSpinWait();
      }
      fetcher.end("http://b/", new Outcome.Succeeded(200));
      run.await();
      assertThat(record(run).count(TaskState.SUCCEEDED)).isEqualTo(1);
    }
  }

  /// An end is read where it is told, and so is the next start; but by one thread at a time.
  @Test
  void whoTellsAnEndStartsTheNextRequestUnlessSomebodyReadsAlready() throws InterruptedException {
    Session oneByOne = Session.DEFAULT.withLimits(new Limits(1, Limits.UNLIMITED));
    Set<Thread> starters = ConcurrentHashMap.newKeySet();
    Fetcher instant =
        new Fetcher() {
          @Override
          public Ongoing start(Request request, Exchange exchange, Listener listener) {
            starters.add(Thread.currentThread());
            if (request.url().equals("http://a/")) {
              return fetcher.start(request, exchange, listener);
            }
            listener.ended(new Outcome.Succeeded(200)); // inside the reading that started it
            return () -> {};
          }

          @Override
          public void close() {}
        };
    Plan plan =
        new Plan(
            Stream.of("http://a/", "http://b/", "http://c/").map(Request::get).toList(),
            ALL,
            oneByOne);
    try (Run run =
        Run.start(
            plan, new Run.Ports((_, _) -> instant, Pace::none), RunClock.started(), events::add)) {
      String first = fetcher.awaitStart();
      awaitReaderAsleep();
      fetcher.end(first, new Outcome.Succeeded(200));
      run.await();
      assertThat(record(run).count(TaskState.SUCCEEDED)).isEqualTo(3);
      assertThat(starters).hasSize(2).contains(Thread.currentThread());
    }
  }

  private static void awaitReaderAsleep() {
    Thread reader =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("muster-run"))
            .findFirst()
            .orElseThrow();
    while (reader.getState() != Thread.State.WAITING
        && reader.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  /// Closing the transport ends every request, on the closing thread even.
  @Test
  void nothingIsToldOnceTheRunIsBeingClosed() throws InterruptedException {
    Run run = start(Session.DEFAULT, "http://a/");
    fetcher.awaitStart();
    run.close();
    assertThat(fetcher.aborted()).containsExactly("http://a/");
    assertThat(events).noneMatch(event -> event instanceof RunEvent.Ended);
  }

  @Test
  void aSubscriberThatThrowsDoesNotStopTheRun() throws InterruptedException {
    Plan plan = new Plan(List.of(Request.get("http://a/")), ALL, Session.DEFAULT);
    List<Throwable> shown = new CopyOnWriteArrayList<>();
    var before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, bug) -> shown.add(bug));
    try (Run run =
        Run.start(
            plan,
            new Run.Ports((_, _) -> fetcher, Pace::none),
            RunClock.started(),
            event -> {
              if (event instanceof RunEvent.Started) {
                throw new IllegalStateException("a bug in a view");
              }
            })) {
      fetcher.end(fetcher.awaitStart(), new Outcome.Succeeded(200));
      run.await();
      assertThat(shown)
          .singleElement()
          .extracting(Throwable::getMessage)
          .isEqualTo("a bug in a view");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }
}
