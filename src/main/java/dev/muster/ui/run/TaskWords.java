package dev.muster.ui.run;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.Phase;
import dev.muster.engine.Quantities;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.Urls;
import dev.muster.engine.Why;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A task in the words of its row.
final class TaskWords {
  private TaskWords() {}

  /// What the Status column says.
  ///
  /// @param number the HTTP status, 0 for none
  record Status(int number, String words) {
    private Status with(String key, int attempts) {
      return new Status(number, Texts.get(key, words, attempts));
    }

    @Override
    public String toString() {
      return number == 0 ? words : (number + " " + words).strip();
    }
  }

  static String number(TaskRecord task) {
    return Integer.toString(task.index() + 1);
  }

  static String state(TaskRecord task) {
    return Texts.get("state." + task.state().name());
  }

  static String url(TaskRecord task) {
    return Urls.masked(task.request().url());
  }

  static String protocol(TaskRecord task) {
    Exchange seen = task.exchange();
    return seen == null ? "" : seen.protocol();
  }

  static String remoteAddress(TaskRecord task) {
    Exchange seen = task.exchange();
    return seen == null ? "" : seen.remoteAddress();
  }

  /// The connection's number in the run.
  static String connection(TaskRecord task) {
    Exchange seen = task.exchange();
    return seen == null || seen.connection() < 0 ? "" : Long.toString(seen.connection());
  }

  /// How often it was sent.
  static String attempt(TaskRecord task) {
    return task.sendings() == 0 ? "" : Integer.toString(task.sendings());
  }

  static String size(TaskRecord task) {
    Exchange seen = task.exchange();
    return seen == null || seen.status() == 0 ? "" : Quantities.bytes(seen.received());
  }

  static String time(TaskRecord task, long now) {
    return task.startedAt() < 0 ? "" : InWords.time(task.elapsed(now));
  }

  static Status status(TaskRecord task, long now) {
    Outcome outcome = task.outcome();
    if (outcome == null) {
      return happening(task, now);
    }
    Status how = ended(task, outcome);
    return task.tries() < 2 ? how : how.with("run.status.attempts", task.tries());
  }

  /// Why it didn't succeed.
  static String reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed(Outcome.FailureKind _, Why why) -> InWords.why(why);
      case Outcome.TimedOut(Outcome.TimeoutClock clock, Duration limit) ->
          Texts.get("run.status.timeout." + clock.name(), limit(limit));
      case Outcome.Cancelled(Outcome.CancelledBy by) -> Texts.get("run.status.cancelled." + by);
      case Outcome.Succeeded _ -> "";
    };
  }

  /// For people who hear the row: "row 12, example.com, 404, succeeded in 98 ms".
  static String spoken(TaskRecord task, long now) {
    Status status = status(task, now);
    String what = status.number() > 0 ? Integer.toString(status.number()) : status.words();
    String state = state(task).toLowerCase(Locale.ROOT);
    String host = task.request().authority().isEmpty() ? url(task) : task.request().authority();
    return task.startedAt() < 0
        ? Texts.get("run.row.spoken.unstarted", number(task), host, what, state)
        : Texts.get("run.row.spoken", number(task), host, what, state, time(task, now));
  }

  /// A limit as people write it: "1 s", not "1.00 s".
  static String limit(Duration limit) {
    return InWords.plain(limit);
  }

  private static Status happening(TaskRecord task, long now) {
    return switch (task.state()) {
      case DELAYED -> delayed(task, now);
      case QUEUED -> words("run.status.queued." + task.waitsFor());
      case RUNNING, SUCCEEDED, FAILED, TIMED_OUT, CANCELLED -> {
        Status doing = inFlight(task.exchange());
        yield task.tries() < 2 ? doing : doing.with("run.status.attempt", task.tries());
      }
    };
  }

  private static Status delayed(TaskRecord task, long now) {
    return task.backsOff()
        ? words(
            "run.status.repeats",
            left(Math.max(0, task.delayedUntil() - now)),
            task.tries() + 1,
            task.mostTries())
        : words("run.status.delayed", limit(task.request().delay()));
  }

  /// What is left of a back-off, no finer than ten looks a second tell apart.
  private static String left(long nanos) {
    return nanos < 60_000_000_000L ? InWords.seconds(nanos / 1e9) : InWords.time(nanos);
  }

  private static Status inFlight(@Nullable Exchange seen) {
    if (seen == null) {
      return words("run.status.STARTING");
    }
    Phase phase = seen.phase();
    String share = phase == Phase.RECEIVING ? share(seen) : "";
    return new Status(seen.status(), Texts.get("run.status." + phase.name()) + share);
  }

  private static String share(Exchange seen) {
    long whole = seen.contentLength();
    return whole <= 0 ? "" : " " + Math.min(100, seen.received() * 100 / whole) + "%";
  }

  private static Status ended(TaskRecord task, Outcome outcome) {
    Status how =
        switch (outcome) {
          case Outcome.Succeeded(int status) -> answered(task, status);
          case Outcome.Failed(Outcome.FailureKind kind, Why why) -> failed(task, kind, why);
          case Outcome.TimedOut _, Outcome.Cancelled _ -> new Status(0, reason(outcome));
        };
    return task.workRunning()
        ? new Status(how.number(), Texts.get("run.status.runs-on", how.words()))
        : how;
  }

  private static Status failed(TaskRecord task, Outcome.FailureKind kind, Why why) {
    Exchange seen = task.exchange();
    return kind == Outcome.FailureKind.STATUS && seen != null && seen.status() > 0
        ? answered(task, seen.status())
        : new Status(0, InWords.why(why));
  }

  private static Status answered(TaskRecord task, int status) {
    Exchange seen = task.exchange();
    return new Status(status, seen == null ? "" : seen.statusText());
  }

  private static Status words(String key, Object... values) {
    return new Status(0, Texts.get(key, values));
  }
}
