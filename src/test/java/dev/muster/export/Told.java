package dev.muster.export;

import dev.muster.engine.Outcome;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Settlement;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a run came to, in the few words that every language has.
///
/// @param delivered by as_completed, in order
/// @param settled each return of the await: how, how many were done, how many pending
/// @param tasks how each ended, in input order
record Told(List<String> delivered, List<String> settled, List<String> tasks) {
  private static final Pattern SETTLED =
      Pattern.compile("(returned|raised .*): (\\d+) done, (\\d+) pending");

  static Told of(String output) {
    Told told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String line : output.lines().toList()) {
      Matcher matcher = SETTLED.matcher(line);
      if (matcher.matches()) {
        String how = matcher.group(1).equals("returned") ? "returned" : raised(matcher.group(1));
        told.settled.add(how + " " + matcher.group(2) + "/" + matcher.group(3));
      } else if (line.startsWith("delivered ")) {
        told.delivered.add(kind(line.substring("delivered ".length())));
      } else {
        told.tasks.add(kind(line.substring(line.indexOf(' ') + 1)));
      }
    }
    return told;
  }

  private static String raised(String text) {
    return "raised " + kind(text);
  }

  private static String kind(String text) {
    if (text.matches("\\d{3}|cancelled")) {
      return text;
    }
    return text.contains("imeout") ? "timed out" : "failed";
  }

  static Told of(RunRecord run) {
    Told told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    run.yields().forEach(yield -> told.delivered.add(kind(run.task(yield.task()).outcome())));
    for (int i = 0; i < run.yieldedTimeouts(); i++) {
      told.delivered.add("timed out");
    }
    int all = run.tasks().size();
    if (run.plan().policy() instanceof Wait) {
      for (RunEvent.Rounded round : run.rounds()) {
        told.settled.add("returned " + (all - round.pending()) + "/" + round.pending());
      }
    } else {
      int pending = run.settledPending();
      told.settled.add(how(run) + " " + (all - pending) + "/" + pending);
    }
    for (TaskRecord task : run.tasks()) {
      told.tasks.add(kind(task.outcome()));
    }
    return told;
  }

  private static String how(RunRecord run) {
    return switch (run.settlement()) {
      case null -> "unsettled";
      case Settlement.Returned _ -> "returned";
      case Settlement.RaisedTimeout _ -> "raised timed out";
      case Settlement.RaisedCancelled _ -> "raised cancelled";
      case Settlement.RaisedTask(int task) -> "raised " + kind(run.task(task).outcome());
      case Settlement.RaisedGroup(int task) -> "raised " + kind(run.task(task).outcome());
    };
  }

  private static String kind(@Nullable Outcome outcome) {
    return switch (outcome) {
      case null -> "pending";
      case Outcome.Succeeded(int status) -> Integer.toString(status);
      case Outcome.Failed _ -> "failed";
      case Outcome.TimedOut _ -> "timed out";
      case Outcome.Cancelled _ -> "cancelled";
    };
  }
}
