package dev.muster.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Plays a run on a clock that is moved by hand: a {@link Machine}, works that end when the script
/// says so, and a user who acts when the script says so. Nothing here waits, sleeps or has a
/// thread.
final class Stage {
  /// How a task's work goes each time it has started: after so many milliseconds, with the next of
  /// these outcomes, the last one over and over.
  record Script(long afterMillis, List<Outcome> outcomes) {
    Outcome outcome(int attempt) {
      return outcomes.get(Math.min(attempt, outcomes.size() - 1));
    }
  }

  private record Cue(long at, long order, Signal signal) implements Comparable<Cue> {
    @Override
    public int compareTo(Cue other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
    }
  }

  private final Machine machine;
  private final Map<Integer, Script> scripts = new HashMap<>();
  private final PriorityQueue<Cue> cues = new PriorityQueue<>();
  private final Map<Integer, Cue> workEnds = new HashMap<>();
  private final List<RunEvent> events = new ArrayList<>();
  private final RunRecord record;
  private Consumer<RunEvent> watcher = _ -> {};
  private long now;
  private long abortTakes;
  private long order;
  private int inFlight;
  private int mostInFlight;

  Stage(Plan plan) {
    machine = new Machine(plan, Pace::none, new SplittableRandom(1));
    record = new RunRecord(plan);
  }

  static Outcome ok() {
    return new Outcome.Succeeded(200);
  }

  static Outcome bad(String reason) {
    return new Outcome.Failed(Outcome.FailureKind.OTHER, reason);
  }

  Stage work(int task, long afterMillis, Outcome... outcomes) {
    scripts.put(task, new Script(afterMillis, List.of(outcomes)));
    return this;
  }

  /// How long a transport takes to let go of a request.
  Stage abortsTake(long millis) {
    abortTakes = nanos(millis);
    return this;
  }

  Stage at(long millis, Signal signal) {
    cues.add(new Cue(nanos(millis), order++, signal));
    return this;
  }

  Stage watch(Consumer<RunEvent> told) {
    watcher = told;
    return this;
  }

  /// Begins and plays until nothing more can happen.
  Stage play() {
    return playWith(new Signal.Begin()).playUntil(Long.MAX_VALUE / 2_000_000);
  }

  Stage playWith(Signal signal) {
    send(signal);
    return this;
  }

  Stage playUntil(long millis) {
    while (true) {
      long next = Math.min(machine.wakeAt(), cues.isEmpty() ? Long.MAX_VALUE : cues.peek().at());
      if (next == Long.MAX_VALUE || next > nanos(millis)) {
        return this;
      }
      now = next;
      if (!cues.isEmpty() && cues.peek().at() == next) {
        send(cues.remove().signal());
      } else {
        send(new Signal.Wake());
      }
    }
  }

  private void send(Signal signal) {
    if (signal instanceof Signal.WorkEnded(int task, Outcome _, var _)) {
      workEnds.remove(task);
      inFlight--;
    }
    machine.accept(signal, now).forEach(this::carryOut);
  }

  private void carryOut(Effect effect) {
    switch (effect) {
      case Effect.Start(int task, Exchange _) -> {
        inFlight++;
        mostInFlight = Math.max(mostInFlight, inFlight);
        Script script = scripts.getOrDefault(task, new Script(0, List.of(ok())));
        int attempt = record.task(task).attempts().size();
        end(task, now + nanos(script.afterMillis()), script.outcome(attempt));
      }
      case Effect.Abort(int task) -> {
        cues.remove(workEnds.get(task));
        end(task, now + abortTakes, new Outcome.Cancelled(Outcome.CancelledBy.POLICY));
      }
      case Effect.Tell(RunEvent event) -> {
        events.add(event);
        record.apply(event);
        watcher.accept(event);
      }
    }
  }

  private void end(int task, long at, Outcome outcome) {
    Cue cue = new Cue(at, order++, new Signal.WorkEnded(task, outcome));
    workEnds.put(task, cue);
    cues.add(cue);
  }

  List<RunEvent> events() {
    return events;
  }

  RunRecord record() {
    return record;
  }

  int mostInFlight() {
    return mostInFlight;
  }

  long now() {
    return now;
  }

  static long nanos(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }

  static long millis(long nanos) {
    return Duration.ofNanos(nanos).toMillis();
  }
}
