package dev.muster.app;

import dev.muster.engine.Bounds;
import dev.muster.engine.Exchange;
import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.Run;
import dev.muster.engine.RunClock;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Why;
import dev.muster.input.Elsewhere;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Fetches lists as everything is fetched here: by a run.
final class FetchedLists implements Elsewhere {
  /// What a sitemap may have by sitemaps.org, and a little more.
  private static final int MOST_BYTES = 64_000_000;

  private static final Session SESSION =
      Session.DEFAULT
          .withTimeouts(new Timeouts(Duration.ofMinutes(2), Duration.ofSeconds(20), null))
          .withBounds(
              new Bounds(
                  Bounds.DEFAULT.maxRedirects(),
                  Bounds.DEFAULT.maxHeaderBytes(),
                  MOST_BYTES,
                  MOST_BYTES,
                  8L * MOST_BYTES));

  private final Run.Ports ports;
  private final Function<Why, String> words;

  /// @param words how it is said that a list didn't come
  FetchedLists(Run.Ports ports, Function<Why, String> words) {
    this.ports = ports;
    this.words = words;
  }

  @Override
  public List<Fetched> fetch(List<String> urls) throws InterruptedException {
    Plan plan = new Plan(urls.stream().map(Request::get).toList(), new Gather(true, null), SESSION);
    RunRecord record = new RunRecord(plan);
    try (Run run = Run.start(plan, ports, RunClock.started(), record::apply)) {
      run.await();
    }
    return record.tasks().stream().map(this::fetched).toList();
  }

  private Fetched fetched(TaskRecord task) {
    Exchange seen = task.exchange();
    Exchange.@Nullable Details details = seen == null ? null : seen.details();
    return switch (task.outcome()) {
      case Outcome.Succeeded(int status) when status == 200 && details != null ->
          details.bodyBytes() > details.body().length
              ? failed(Why.of(Why.Case.LIST_TOO_LONG))
              : new Fetched.Came(details.body());
      case Outcome.Succeeded(int status) -> failed(Why.of(Why.Case.STATUS, status));
      case Outcome.Failed(var _, Why why) -> failed(why);
      case Outcome.TimedOut _ -> failed(Why.of(Why.Case.LIST_TOO_SLOW));
      case Outcome.Cancelled _ -> failed(Why.of(Why.Case.LIST_CANCELLED));
      case null -> failed(Why.of(Why.Case.LIST_NEVER_ENDED));
    };
  }

  private Fetched failed(Why why) {
    return new Fetched.Failed(words.apply(why));
  }
}
