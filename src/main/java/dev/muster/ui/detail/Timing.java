package dev.muster.ui.detail;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Cancelled;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Outcome.TimedOut;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import dev.muster.engine.Why;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a task's time went: a line for each earlier attempt, then the last one with one bar a
/// phase, one behind the other, and a last line that says how it ended. All are on a common scale
/// that begins where the task asked for a place in flight, or an earlier attempt started.
///
/// @param total what the whole scale is long, in nanoseconds; at least 1
public record Timing(
    List<Attempt> attempts, List<Bar> bars, long total, TaskState state, String end, String how) {
  /// Phases that nearly always take no time at all get a line only when they did.
  private static final long WORTH_A_LINE = 1_000_000;

  static final Timing NONE = new Timing(List.of(), List.of(), 1, TaskState.QUEUED, "", "");

  /// @param role the phase's name in lower case, or "queued": the stylesheet colours by it
  /// @param from where it begins on the scale, in nanoseconds
  public record Bar(String label, String role, long from, long nanos) {
    /// The duration, or a dash when the phase didn't happen.
    public String time() {
      return nanos == 0 ? Texts.get("detail.time.none") : Words.time(nanos);
    }
  }

  /// An attempt that another followed.
  ///
  /// @param bars the phases that took time
  /// @param came what it came to
  public record Attempt(String name, List<Bar> bars, String time, String came) {
    private static Attempt of(int number, TaskRecord.Attempt attempt) {
      List<Bar> bars = new ArrayList<>();
      phases(attempt.exchange(), 0, attempt.endedAt(), bars);
      bars.removeIf(bar -> bar.nanos() == 0);
      return new Attempt(
          Texts.get("detail.attempt.name", number),
          List.copyOf(bars),
          Words.time(attempt.endedAt() - attempt.startedAt()),
          AttemptRows.outcome(attempt.outcome(), attempt.exchange()));
    }

    /// What it came to and where its time went, on one line.
    String said() {
      return Stream.concat(
              Stream.of(came), bars.stream().map(bar -> bar.label() + " " + bar.time()))
          .collect(Collectors.joining(" · "));
    }
  }

  /// All of it as lines of text, to copy and to read aloud.
  String text() {
    String phases =
        Stream.concat(
                attempts.stream().map(one -> one.name() + ": " + one.time() + " " + one.said()),
                bars.stream().map(bar -> bar.label() + ": " + bar.time()))
            .collect(Collectors.joining("\n"));
    String ending = (Texts.get("state." + state) + ": " + end + " " + how).strip();
    return phases + "\n" + ending;
  }

  static Timing of(TaskRecord task, long now) {
    List<Bar> bars = new ArrayList<>();
    long at = Math.max(0, task.queued(now));
    bars.add(new Bar(Texts.get("detail.timing.queued"), "queued", 0, at));
    at = phases(task.exchange(), at, lastMoment(task, now), bars);
    List<Attempt> earlier = new ArrayList<>();
    for (TaskRecord.Attempt attempt : task.attempts()) {
      earlier.add(Attempt.of(earlier.size() + 1, attempt));
      at = Math.max(at, attempt.endedAt() - attempt.startedAt());
    }
    String end =
        task.state().pending() && task.startedAt() < 0 ? "" : Words.time(elapsed(task, now));
    return new Timing(
        List.copyOf(earlier),
        List.copyOf(bars),
        Math.max(1, at),
        task.state(),
        end,
        attempt(task, how(task, now)));
  }

  /// Adds a bar for each phase, one behind the other, and returns where the last one ends.
  private static long phases(@Nullable Exchange seen, long from, long until, List<Bar> bars) {
    long at = from;
    for (Phase phase : Phase.values()) {
      long nanos = seen == null ? 0 : seen.nanos(phase, until);
      if (!shownOnlyIfLong(phase) || nanos >= WORTH_A_LINE) {
        String role = phase.name().toLowerCase(Locale.ROOT);
        bars.add(new Bar(Texts.get("detail.timing." + phase), role, at, nanos));
      }
      at += nanos;
    }
    return at;
  }

  private static boolean shownOnlyIfLong(Phase phase) {
    return phase == Phase.STARTING || phase == Phase.SENDING;
  }

  private static long elapsed(TaskRecord task, long now) {
    return Math.max(0, task.elapsed(now));
  }

  /// Up to when the request's clock counts: a cancelled request's transport may be told later.
  private static long lastMoment(TaskRecord task, long now) {
    if (task.workRunning() || task.endedAt() < 0) {
      return now;
    }
    return task.workEndedAt() >= 0 ? task.workEndedAt() : task.endedAt();
  }

  /// Where there were several attempts, the phases line by line are the last one's.
  private static String attempt(TaskRecord task, String how) {
    if (task.attempts().isEmpty() || task.startedAt() < 0) {
      return how;
    }
    return task.state().pending()
        ? Texts.get("detail.timing.attempt", task.tries(), task.mostTries(), how)
        : Texts.get("detail.timing.lastAttempt", task.tries(), how);
  }

  private static String how(TaskRecord task, long now) {
    Outcome outcome = task.outcome();
    Exchange exchange = task.exchange();
    if (outcome == null) {
      return exchange == null ? Story.of(task, now) : Words.doing(exchange);
    }
    return switch (outcome) {
      case Succeeded _ -> exchange == null ? "" : Words.status(exchange);
      case Failed(var _, Why why) -> InWords.why(why);
      case TimedOut timedOut ->
          Texts.get(
              "detail.timing.early",
              Texts.get(
                  "detail.timing.timedOut." + timedOut.clock(),
                  Words.limit(timedOut.limit()),
                  setBy(task.request(), timedOut)),
              Story.aftermath(task, now));
      case Cancelled(var by) ->
          Texts.get("detail.timing.early", Words.by(by), Story.aftermath(task, now));
    };
  }

  private static String setBy(Request request, TimedOut how) {
    if (!Words.own(request, how.clock())) {
      return Texts.get("detail.timing.setBySession");
    }
    return request.line() > 0
        ? Texts.get("detail.timing.setOnLine", Integer.toString(request.line()))
        : Texts.get("detail.timing.setByRequest");
  }
}
