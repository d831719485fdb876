package dev.muster.engine;

import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Policy.Rest;
import dev.muster.engine.Policy.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The run's state machine: told what happened and when, it answers what to do. It has no thread,
/// no clock, no lock and no callback; whoever drives it is its only user.
///
/// Each task has two sides, as in asyncio: the *task*, which ends once, and its *work* (the
/// request), which may outlive the task behind a shield, and which is over only when the transport
/// has let go of the connection.
public final class Machine {
  /// What a task's request is doing.
  private enum Work {
    DELAYED,
    QUEUED,
    RUNNING,
    ABORTING,
    OVER
  }

  private static final int POLICY_KEY = 0;

  private final Plan plan;
  private final Session session;
  private final Work[] work;
  private final boolean[] ended;

  /// When each task's total clock began.
  private final long[] clockBegan;

  private final Admission admission;
  private final Deadlines deadlines;
  private final RandomGenerator random;
  private final Map<Integer, Attempts> attempts = new HashMap<>();
  private WaitsFor held = WaitsFor.PLACE;
  private final IntLine endedInRound = new IntLine();
  private int pending;
  private int workLeft;
  private boolean awaiting;
  private List<Effect> effects = new ArrayList<>();
  private long now;

  /// @param paces makes the pace when the session limits the rate
  /// @param random shortens the back-offs
  public Machine(Plan plan, Pace.Maker paces, RandomGenerator random) {
    this.plan = plan;
    this.random = random;
    session = plan.session();
    int tasks = plan.requests().size();
    work = new Work[tasks];
    Arrays.fill(work, Work.DELAYED);
    ended = new boolean[tasks];
    clockBegan = new long[tasks];
    pending = tasks;
    workLeft = tasks;
    admission =
        new Admission(
            plan.requests(),
            session.limits(),
            session.rates(),
            paces,
            task -> work[task] == Work.QUEUED,
            (task, why) -> tell(new RunEvent.Waits(now, task, why)));
    deadlines = new Deadlines(1 + 2 * tasks);
  }

  /// When it wants {@link Signal.Wake}, in nanoseconds; {@link Long#MAX_VALUE} for never.
  public long wakeAt() {
    return Math.min(deadlines.earliest(), admission.wakeAt(now));
  }

  /// What to do now that `signal` came at `at`, in this order.
  public List<Effect> accept(Signal signal, long at) {
    effects = new ArrayList<>();
    now = at;
    boolean wasQuiet = quiet();
    switch (signal) {
      case Signal.Begin() -> begin();
      case Signal.Wake() -> passDeadlines();
      case Signal.Connected(int task) -> deadlines.clear(connectKey(task));
      case Signal.WorkEnded(int task, Outcome outcome, Duration retryAfter) ->
          workEnded(task, outcome, retryAfter);
      case Signal.Cancel(int[] tasks) -> cancel(tasks, CancelledBy.YOU);
      case Signal.CancelPending(CancelledBy by) -> cancelPending(by);
      case Signal.CancelAwait() -> cancelAwait();
      case Signal.CancelAll() -> cancelAll();
      case Signal.AwaitAgain() -> awaitAgain();
      case Signal.StopShielded(int[] tasks) -> stopShielded(tasks);
      case Signal.Change(Limits limits) -> admission.change(limits, tasksIn(this::holdsPlace));
      case Signal.ChangeRates(Rates rates) -> admission.change(rates, tasksIn(this::holdsPlace));
    }
    admit();
    if (quiet() && !wasQuiet) {
      tell(new RunEvent.Finished(now));
    }
    return effects;
  }

  private boolean quiet() {
    return workLeft == 0 && !awaiting;
  }

  private boolean holdsPlace(int task) {
    return work[task] == Work.RUNNING || work[task] == Work.ABORTING;
  }

  private int[] tasksIn(IntPredicate state) {
    IntLine found = new IntLine();
    for (int task = 0; task < work.length; task++) {
      if (state.test(task)) {
        found.add(task);
      }
    }
    return found.removeAll();
  }

  // Beginning and starting

  private void begin() {
    openAwait();
    for (int task = 0; task < work.length; task++) {
      Duration delay = request(task).delay();
      if (delay.isPositive()) {
        deadlines.set(taskKey(task), now + delay.toNanos());
      } else {
        queue(task);
      }
    }
  }

  private void queue(int task) {
    work[task] = Work.QUEUED;
    admission.ask(task);
    clockBegan[task] = now;
    Timeouts limits = limits(task);
    if (limits.connect() != null) {
      deadlines.set(connectKey(task), now + limits.connect().toNanos());
    }
    if (session.totalFromCreation() && limits.total() != null) {
      deadlines.set(taskKey(task), now + limits.total().toNanos());
    }
  }

  private void admit() {
    for (int task = admission.next(now); task >= 0; task = admission.next(now)) {
      start(task);
    }
    if (held != admission.holding()) {
      held = admission.holding();
      tell(new RunEvent.Held(now, held));
    }
  }

  private void start(int task) {
    work[task] = Work.RUNNING;
    if (!session.totalFromCreation()) {
      clockBegan[task] = now;
    }
    Duration total = ended[task] ? session.timeouts().total() : limits(task).total();
    if (total != null && !(session.totalFromCreation() && !ended[task])) {
      deadlines.set(taskKey(task), now + total.toNanos());
    }
    Exchange exchange = new Exchange(now);
    tell(new RunEvent.Started(now, task, exchange));
    effects.add(new Effect.Start(task, exchange));
  }

  // Endings

  private void workEnded(int task, Outcome reported, @Nullable Duration retryAfter) {
    boolean aborted = work[task] == Work.ABORTING;
    Outcome result = aborted ? limitBehindAbort(task) : reported;
    admission.leave(task);
    if (result != null && !ended[task] && triesAgain(task, result)) {
      repeat(task, result, retryAfter);
      return;
    }
    workOver(task);
    if (aborted) {
      return;
    }
    if (ended[task]) {
      tell(new RunEvent.WorkEnded(now, task, judged(task, reported)));
    } else {
      end(task, judged(task, reported));
    }
  }

  /// A status of 400 or more is a result, unless the request or the session says otherwise.
  private Outcome judged(int task, Outcome reported) {
    if (!(reported instanceof Outcome.Succeeded(int status))) {
      return reported;
    }
    Statuses expected = request(task).terms().expected();
    if (!expected.hold(status)) {
      return failed(Why.Case.UNEXPECTED_STATUS, status, expected);
    }
    boolean asked = !expected.isAny();
    return session.failOnStatus() && status >= 400 && !asked
        ? failed(Why.Case.STATUS, status)
        : reported;
  }

  private static Outcome failed(Why.Case because, Object... values) {
    return Outcome.Failed.of(Outcome.FailureKind.STATUS, because, values);
  }

  // Attempts

  /// What is remembered of a task that was tried more than once.
  private static final class Attempts {
    int over;
    @Nullable Outcome limit;
  }

  /// The limit that aborted this attempt and left the task to be tried again.
  private @Nullable Outcome limitBehindAbort(int task) {
    Attempts tried = tried(task);
    return tried == null ? null : tried.limit;
  }

  private @Nullable Attempts tried(int task) {
    return attempts.isEmpty() ? null : attempts.get(task);
  }

  private boolean triesAgain(int task, Outcome outcome) {
    Attempts tried = tried(task);
    return session.retries().again(request(task), 1 + (tried == null ? 0 : tried.over), outcome);
  }

  private void repeat(int task, Outcome outcome, @Nullable Duration retryAfter) {
    Attempts tried = attempts.computeIfAbsent(task, _ -> new Attempts());
    tried.over++;
    tried.limit = null;
    work[task] = Work.DELAYED;
    long until = now + session.retries().backOff(tried.over, retryAfter, random).toNanos();
    deadlines.clear(connectKey(task));
    deadlines.set(taskKey(task), until);
    tell(new RunEvent.Repeats(now, task, outcome, until));
  }

  private void end(int task, Outcome outcome) {
    ended[task] = true;
    pending--;
    tell(new RunEvent.Ended(now, task, outcome, work[task] != Work.OVER && !aborting(task)));
    if (!awaiting) {
      return;
    }
    if (plan.policy() instanceof AsCompleted) {
      tell(new RunEvent.Yielded(now, task));
    }
    if (plan.policy() instanceof Wait) {
      endedInRound.add(task);
    }
    apply(plan.policy().ended(task, outcome, pending), CancelledBy.POLICY);
  }

  private boolean aborting(int task) {
    return work[task] == Work.ABORTING;
  }

  private void workOver(int task) {
    work[task] = Work.OVER;
    workLeft--;
    deadlines.clear(taskKey(task));
    deadlines.clear(connectKey(task));
  }

  // Cancelling

  private void cancel(int[] tasks, CancelledBy by) {
    Outcome cancelled = new Outcome.Cancelled(by);
    for (int task : tasks) {
      cancel(task, cancelled);
    }
  }

  private void cancelPending(CancelledBy by) {
    Outcome cancelled = new Outcome.Cancelled(by);
    for (int task = 0; pending > 0 && task < ended.length; task++) {
      cancel(task, cancelled);
    }
  }

  private void cancel(int task, Outcome cancelled) {
    if (ended[task]) {
      return;
    }
    if (request(task).shield() && !aborting(task)) {
      outlive(task);
    } else {
      stopWork(task);
    }
    end(task, cancelled);
  }

  /// The task ends now and its request runs on; only the session's total limit still holds it.
  private void outlive(int task) {
    Duration total = session.timeouts().total();
    if (work[task] == Work.DELAYED) {
      return; // the delay's deadline stands and will queue it
    }
    if (total == null || (work[task] == Work.QUEUED && !session.totalFromCreation())) {
      deadlines.clear(taskKey(task));
    } else {
      deadlines.set(taskKey(task), Math.max(now, clockBegan[task] + total.toNanos()));
    }
  }

  private void stopWork(int task) {
    switch (work[task]) {
      case DELAYED, QUEUED -> workOver(task);
      case RUNNING -> {
        work[task] = Work.ABORTING;
        deadlines.clear(taskKey(task));
        deadlines.clear(connectKey(task));
        effects.add(new Effect.Abort(task));
      }
      case ABORTING, OVER -> {}
    }
  }

  private void cancelAwait() {
    if (awaiting) {
      apply(plan.policy().cancelled(), CancelledBy.RUN);
    }
  }

  private void cancelAll() {
    cancelAwait();
    cancelPending(CancelledBy.RUN);
    stopShielded(tasksIn(task -> work[task] != Work.OVER));
  }

  private void stopShielded(int[] tasks) {
    for (int task : tasks) {
      if (ended[task] && work[task] != Work.OVER && work[task] != Work.ABORTING) {
        stopWork(task);
        tell(new RunEvent.WorkEnded(now, task, new Outcome.Cancelled(CancelledBy.YOU)));
      }
    }
  }

  // Deadlines

  private void passDeadlines() {
    while (deadlines.earliest() <= now) {
      int key = deadlines.earliestKey();
      deadlines.clear(key);
      if (key == POLICY_KEY) {
        policyLimitPassed();
      } else if (isConnectKey(key)) {
        limitPassed(taskOf(key), TimeoutClock.CONNECT);
      } else if (work[taskOf(key)] == Work.DELAYED) {
        delayPassed(taskOf(key));
      } else {
        limitPassed(taskOf(key), TimeoutClock.TOTAL);
      }
    }
  }

  private void delayPassed(int task) {
    queue(task);
    if (!ended[task]) {
      tell(new RunEvent.Queued(now, task));
    }
  }

  private void limitPassed(int task, TimeoutClock clock) {
    Outcome outcome = new Outcome.TimedOut(clock, limit(task, clock));
    boolean ownTotal = clock == TimeoutClock.TOTAL && request(task).hasOwnLimit();
    if (ended[task]) {
      stopWork(task);
      tell(new RunEvent.WorkEnded(now, task, outcome));
    } else if (request(task).shield() && ownTotal) {
      outlive(task);
      end(task, outcome);
    } else if (work[task] == Work.RUNNING && triesAgain(task, outcome)) {
      attempts.computeIfAbsent(task, _ -> new Attempts()).limit = outcome;
      stopWork(task);
    } else {
      stopWork(task);
      end(task, outcome);
    }
  }

  private Duration limit(int task, TimeoutClock clock) {
    Timeouts limits = ended[task] ? session.timeouts() : limits(task);
    Duration limit = clock == TimeoutClock.CONNECT ? limits(task).connect() : limits.total();
    if (limit == null) {
      throw new IllegalStateException("a deadline without a limit: task " + task);
    }
    return limit;
  }

  private void policyLimitPassed() {
    if (plan.policy() instanceof AsCompleted) {
      tell(new RunEvent.YieldedTimeouts(now, pending));
    }
    apply(plan.policy().limitPassed(), CancelledBy.POLICY);
  }

  // The await

  private void openAwait() {
    awaiting = true;
    openRound();
  }

  private void openRound() {
    Duration limit = plan.policy().timeout();
    if (limit != null) {
      deadlines.set(POLICY_KEY, now + limit.toNanos());
    }
  }

  private void awaitAgain() {
    if (!awaiting && pending > 0) {
      tell(new RunEvent.Resumed(now, pending));
      openAwait();
    }
  }

  private void apply(Verdict verdict, CancelledBy by) {
    Settlement settlement = verdict.settlement();
    if (settlement == null) {
      return;
    }
    deadlines.clear(POLICY_KEY);
    if (verdict.rest() == Rest.CANCEL_FIRST) {
      awaiting = false;
      cancelBeforeRaise(by);
    }
    closeRound(settlement);
    if (verdict.rest() == Rest.AWAIT_AGAIN) {
      openRound();
      return;
    }
    awaiting = false;
    tell(new RunEvent.Settled(now, settlement));
    if (verdict.rest() != Rest.KEEP) {
      cancelPending(by);
    }
  }

  private void cancelBeforeRaise(CancelledBy by) {
    Outcome cancelled = new Outcome.Cancelled(by);
    int[] children = tasksIn(task -> !ended[task]);
    boolean anyPlain = IntStream.of(children).anyMatch(task -> !request(task).hasOwnLimit());
    boolean plainBefore = false;
    for (int child : children) {
      if (!(anyPlain && plan.policy().outlasts(request(child), plainBefore))) {
        cancel(child, cancelled);
      }
      plainBefore |= !request(child).hasOwnLimit();
    }
  }

  private void closeRound(@Nullable Settlement settlement) {
    if (!(plan.policy() instanceof Wait)) {
      return;
    }
    int[] done = endedInRound.removeAll();
    Arrays.sort(done);
    if (settlement instanceof Settlement.Returned) {
      tell(new RunEvent.Rounded(now, done, pending));
    }
  }

  // Small words

  private Request request(int task) {
    return plan.requests().get(task);
  }

  private Timeouts limits(int task) {
    return request(task).timeouts().over(session.timeouts());
  }

  private void tell(RunEvent event) {
    effects.add(new Effect.Tell(event));
  }

  private static int taskKey(int task) {
    return 1 + 2 * task;
  }

  private static int connectKey(int task) {
    return 2 + 2 * task;
  }

  private static boolean isConnectKey(int key) {
    return key % 2 == 0;
  }

  private static int taskOf(int key) {
    return (key - 1) / 2;
  }
}
