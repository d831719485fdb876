package dev.muster.engine;

import dev.muster.engine.Fetcher.Ongoing;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A run under way: carries out what the {@link Machine} says. It owns the reader thread and the
/// transport; {@link #close} ends both.
///
/// Every method may be called from any thread and returns at once, but for {@link #close} and
/// {@link #await}.
public final class Run implements AutoCloseable {
  /// How many letters a thread of the transport reads in a row; it has work of its own.
  private static final int MOST_BROUGHT = 64;

  private final Plan plan;
  private final RunClock clock;
  private final Fetcher fetcher;
  private final Consumer<RunEvent> subscriber;
  private final Machine machine;
  private final @Nullable Ongoing[] ongoing;
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread reader;
  private final Mailbox<Signal> mailbox;
  private final Consumer<Signal> accept = this::accept;

  /// Whoever has it reads letters; machine, `ongoing` and subscriber belong to that thread alone.
  private final Semaphore turn = new Semaphore(1);

  private volatile long wakeAt;
  private volatile long asleepUntil;
  private volatile boolean closed;

  /// What a run needs from the other rooms.
  ///
  /// @param opener opens its transport
  /// @param paces makes its pace, where the session limits the rate
  public record Ports(Fetcher.Opener opener, Pace.Maker paces) {}

  /// Starts the run.
  ///
  /// @param subscriber is told every event, in order, by one thread at a time; must not block
  public static Run start(Plan plan, Ports ports, RunClock clock, Consumer<RunEvent> subscriber) {
    Machine machine = new Machine(plan, ports.paces(), new SplittableRandom());
    Run run = new Run(plan, machine, ports.opener().open(plan.session(), clock), clock, subscriber);
    run.mailbox.send(new Signal.Begin());
    run.reader.start();
    return run;
  }

  private Run(
      Plan plan, Machine machine, Fetcher fetcher, RunClock clock, Consumer<RunEvent> subscriber) {
    this.plan = plan;
    this.machine = machine;
    this.clock = clock;
    this.fetcher = fetcher;
    this.subscriber = subscriber;
    ongoing = new Ongoing[plan.requests().size()];
    reader = Thread.ofPlatform().name("muster-run").daemon().unstarted(this::readLetters);
    mailbox = new Mailbox<>(() -> LockSupport.unpark(reader));
  }

  public Plan plan() {
    return plan;
  }

  /// Nanoseconds since the run began.
  public long now() {
    return clock.nanos();
  }

  /// Tells the run what the user wants: a cancel, another await, other limits.
  public void send(Signal letter) {
    mailbox.send(letter);
  }

  public Fetcher.Connections connections() {
    return fetcher.connections();
  }

  /// Waits until every task has ended and every request is over, or the run was closed.
  public void await() throws InterruptedException {
    finished.await();
  }

  /// Ends the run at once, whatever still runs: closes the transport, and returns when its
  /// connections and all threads are gone. No event is told after that. Blocks; not for the
  /// screen's thread.
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(reader);
    joinReader();
    turn.acquireUninterruptibly(); // the last one to read is through
    turn.release();
    fetcher.close();
    finished.countDown();
  }

  private void joinReader() {
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException _) {
        interrupted = true; // closing goes on, and the caller is told behind it
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  // Reading, by one thread at a time

  /// The reader thread: it reads what the user sends, and what is due.
  private void readLetters() {
    while (!closed) {
      turn.acquireUninterruptibly();
      readInTurn(Integer.MAX_VALUE);
      sleep();
    }
  }

  /// Until a letter comes or the machine's next deadline. Both are asked right before: a letter
  /// sent earlier has unparked this thread too, but a lock on the way here may have parked it since
  /// and used that up.
  private void sleep() {
    long until = wakeAt;
    asleepUntil = until;
    if (closed || mailbox.called() || !mailbox.isEmpty() || wakeAt != until) {
      return;
    }
    if (until == Long.MAX_VALUE) {
      LockSupport.park(this);
    } else {
      LockSupport.parkNanos(this, until - clock.nanos());
    }
  }

  /// A letter of the transport's is read where it is written, if nobody reads already: then the
  /// next request starts without a thread being woken in between. Whoever reads looks again behind
  /// its turn, so that no letter is left.
  private void bring(Signal letter) {
    mailbox.put(letter);
    boolean more = true;
    while (more && !closed && !mailbox.isEmpty() && turn.tryAcquire()) {
      more = readInTurn(MOST_BROUGHT) < MOST_BROUGHT;
    }
  }

  /// Reads up to `most` letters and what is due, and gives the turn back. When it leaves letters,
  /// the reader thread is called.
  private int readInTurn(int most) {
    try {
      return closed ? 0 : read(most);
    } finally {
      turn.release();
    }
  }

  private int read(int most) {
    int read = mailbox.read(most, accept);
    if (machine.wakeAt() <= clock.nanos()) {
      accept(new Signal.Wake());
    }
    wakeAt = machine.wakeAt();
    if (wakeAt < asleepUntil) {
      LockSupport.unpark(reader);
    }
    return read;
  }

  private void accept(Signal letter) {
    if (letter instanceof Signal.WorkEnded(int task, Outcome _, var _)) {
      ongoing[task] = null;
    }
    for (Effect effect : machine.accept(letter, clock.nanos())) {
      carryOut(effect);
    }
  }

  private void carryOut(Effect effect) {
    switch (effect) {
      case Effect.Start(int task, Exchange exchange) -> start(task, exchange);
      case Effect.Abort(int task) -> abort(ongoing[task]);
      case Effect.Tell(RunEvent event) -> tell(event);
    }
  }

  /// A transport that throws has a bug: it is shown to the thread's handler, and the task fails.
  private void start(int task, Exchange exchange) {
    Request request = plan.requests().get(task);
    Letters listener = new Letters(task, request, exchange);
    try {
      ongoing[task] = fetcher.start(request, exchange, listener);
    } catch (RuntimeException bug) {
      show(bug);
      listener.ended(Outcome.Failed.of(Outcome.FailureKind.OTHER, Why.Case.INTERNAL));
    }
  }

  private void show(RuntimeException bug) {
    UncaughtExceptionHandler handler = reader.getUncaughtExceptionHandler();
    handler.uncaughtException(reader, bug);
  }

  private static void abort(@Nullable Ongoing request) {
    if (request != null) {
      request.abort();
    }
  }

  /// A subscriber that throws has a bug: it is shown to the thread's handler, and the run goes on.
  private void tell(RunEvent event) {
    try {
      subscriber.accept(event);
    } catch (RuntimeException bug) {
      show(bug);
    }
    if (event instanceof RunEvent.Finished) {
      finished.countDown();
    }
  }

  /// Turns the transport's words on one task into letters.
  private final class Letters implements Fetcher.Listener {
    private final int task;
    private final Exchange exchange;
    private final boolean hasConnectLimit;

    Letters(int task, Request request, Exchange exchange) {
      this.task = task;
      this.exchange = exchange;
      hasConnectLimit = request.timeouts().over(plan.session().timeouts()).connect() != null;
    }

    @Override
    public void connected() {
      if (hasConnectLimit) {
        mailbox.put(new Signal.Connected(task)); // read before any deadline is
      }
    }

    @Override
    public void ended(Outcome outcome) {
      bring(new Signal.WorkEnded(task, outcome, exchange.retryAfter()));
    }
  }
}
