package dev.muster.ui.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.Session;
import dev.muster.ui.run.RunModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatsModelTest {
  @Test
  void statusesAreGroupedByTheirClass() {
    Played run = new Played(hosts(5));
    run.answered(0, 10, 200).answered(0, 10, 204).answered(0, 10, 200).answered(0, 10, 404);
    run.failed(0, 10, FailureKind.REFUSED, "connection refused");
    assertThat(run.stats().statuses())
        .extracting(Group::label, Group::value, Group::more, Group::query, Group::role)
        .containsExactly(
            tuple("2xx", "3", "200 × 2, 204 × 1", "status:2xx", "success"),
            tuple("4xx", "1", "404 × 1", "status:4xx", "client-error"));
  }

  @Test
  void aRunThatIsShownOnceMoreHasTheSameFigures() {
    Played run = new Played(hosts(4));
    run.answered(0, 10, 200).answered(5, 700, 404);
    run.failed(0, 10, FailureKind.REFUSED, "connection refused");
    run.never(9, new Outcome.Cancelled(CancelledBy.YOU));
    Stats followed = run.stats();
    assertThat(run.shownAnew()).isEqualTo(followed);
    assertThat(followed.statuses()).hasSize(2);
  }

  @Test
  void aStatusThatCountsAsFailureIsAStatusAndAnError() {
    Played run = new Played(hosts(1));
    run.task(0, 10, 503, new Outcome.Failed(FailureKind.STATUS, "status 503"));
    assertThat(run.stats().statuses()).extracting(Group::label).containsExactly("5xx");
    assertThat(run.stats().errors()).extracting(Group::label).containsExactly("status 503");
  }

  @Test
  void errorsAreGroupedByTheirReasonTheMostFrequentFirst() {
    Played run = new Played(hosts(6));
    run.failed(0, 1, FailureKind.REFUSED, "connection refused");
    run.failed(0, 1, FailureKind.UNKNOWN_HOST, "unknown host a.example");
    run.failed(0, 1, FailureKind.UNKNOWN_HOST, "unknown host b.example");
    run.task(0, 9, 0, new Outcome.TimedOut(TimeoutClock.TOTAL, Duration.ofMillis(9)));
    run.never(9, new Outcome.TimedOut(TimeoutClock.TOTAL, Duration.ofMillis(8)));
    run.never(9, new Outcome.Cancelled(CancelledBy.YOU));
    assertThat(run.stats().errors())
        .extracting(Group::label, Group::value, Group::role)
        .containsExactly(
            tuple("total timeout", "2", "timed-out"),
            tuple("unknown host", "2", "failed"),
            tuple("connection refused", "1", "failed"));
  }

  @Test
  void inventiveServersDoNotFillTheMemory() {
    Played run = new Played(hosts(3_000));
    IntStream.range(0, 3_000).forEach(i -> run.failed(0, 1, FailureKind.OTHER, "reason " + i));
    assertThat(run.stats().errors()).hasSize(501);
    assertThat(run.stats().errors().getFirst())
        .extracting(Group::label, Group::value)
        .containsExactly("other reasons", "2,500");
  }

  @Test
  void theSlowestHostComesFirst() {
    Played run = new Played("https://a.example/", "https://b.example:81/", "https://a.example/2");
    run.answered(0, 100, 200).answered(0, 180, 200).answered(0, 200, 200);
    assertThat(run.stats().hosts())
        .extracting(Group::label, Group::value, Group::more)
        .containsExactly(
            tuple("b.example:81", "180 ms", "1 request, at most 180 ms"),
            tuple("a.example", "150 ms", "2 requests, at most 200 ms"));
  }

  @Test
  void timesAndRateCountOnlyWhatWentOut() {
    Played run = new Played(hosts(3));
    run.answered(0, 250, 200).never(260, new Outcome.Cancelled(CancelledBy.RUN));
    run.answered(0, 500, 200).at(1_000);
    Stats stats = run.stats();
    assertThat(stats.times().count()).isEqualTo(2);
    assertThat(stats.times().max()).isEqualTo(Played.nanos(500));
    assertThat(stats.flow().mean()).isEqualTo(2);
    assertThat(stats.times().slices())
        .filteredOn(slice -> slice.count() > 0)
        .extracting(Slice::query)
        .containsExactly("time>=200ms time<300ms", "time>=500ms time<700ms");
  }

  @Test
  void theFiguresAreLiveUntilTheRunIsOver() {
    Played run = new Played(hosts(1));
    assertThat(run.model.liveProperty().get()).isTrue();
    run.answered(0, 10, 200).stats();
    assertThat(run.model.liveProperty().get()).isTrue();
    run.finished(11).stats();
    assertThat(run.model.liveProperty().get()).isFalse();
  }

  @Test
  void anotherRunBeginsWithNothing() {
    Played run = new Played(hosts(1));
    run.answered(0, 10, 200).stats();
    run.model.show(null, () -> 0);
    assertThat(run.model.statsProperty().get()).isEqualTo(Stats.NONE);
  }

  @Test
  void choosingAGroupTwiceShowsAllAgain() {
    Played run = new Played(hosts(1));
    List<String> filters = new ArrayList<>();
    run.model.serve(filters::add);
    run.model.choose("status:4xx");
    run.model.queryProperty().set("status:4xx");
    run.model.choose("status:4xx");
    assertThat(filters).containsExactly("status:4xx", "");
  }

  @Test
  void theStatusBarHasTheSamePercentiles() {
    List<Request> requests = hosts(1_000);
    Played run = new Played(requests);
    RunModel bar = new RunModel();
    bar.show(
        new Plan(requests, new Gather(true, null), Session.DEFAULT),
        () -> 0,
        _ -> {},
        () -> new Fetcher.Connections(0, 0));
    bar.follow(run.model::apply);
    for (int i = 0; i < requests.size(); i++) {
      long end = (i * 7_919L % 1_000 + 1) * 1_234_567;
      tell(bar, run, new RunEvent.Started(0, i, new Exchange(0)));
      tell(bar, run, new RunEvent.Ended(end, i, new Outcome.Succeeded(200), false));
    }
    bar.refresh();
    Spread spread = run.stats().times();
    assertThat(spread.p50()).isEqualTo(bar.totalsProperty().get().p50()).isPositive();
    assertThat(spread.p95()).isEqualTo(bar.totalsProperty().get().p95());
    assertThat(spread.max()).isEqualTo(bar.totalsProperty().get().max());
  }

  @Test
  void everyGroupFindsAsManyTasksAsItCounts() {
    List<Request> requests = hosts(60);
    Played run = new Played(requests);
    RunModel table = new RunModel();
    table.show(
        new Plan(requests, new Gather(true, null), Session.DEFAULT),
        () -> 0,
        _ -> {},
        () -> new Fetcher.Connections(0, 0));
    table.follow(run.model::apply);
    List<Outcome> outcomes =
        List.of(
            new Outcome.Succeeded(200),
            new Outcome.Succeeded(404),
            new Outcome.Failed(FailureKind.REFUSED, "connection refused"),
            new Outcome.Failed(FailureKind.REFUSED, "connection refused by (the proxy) a/b"),
            new Outcome.Failed(FailureKind.OTHER, "no \"reason\", or one with a comma"),
            new Outcome.Failed(FailureKind.OTHER, "no \"reason\" at all, c:\\d"),
            new Outcome.Failed(FailureKind.OTHER, "\"quoted\""),
            new Outcome.Failed(FailureKind.OTHER, "Lost"),
            new Outcome.Failed(FailureKind.OTHER, "was lost on the way"),
            new Outcome.TimedOut(TimeoutClock.TOTAL, Duration.ofSeconds(1)),
            new Outcome.TimedOut(TimeoutClock.READ, Duration.ofSeconds(2)));
    for (int i = 0; i < requests.size(); i++) {
      Outcome outcome = outcomes.get(i % outcomes.size());
      Exchange exchange = new Exchange(0);
      tell(table, run, new RunEvent.Started(0, i, exchange));
      if (outcome instanceof Outcome.Succeeded(int status)) {
        exchange.answered(status, "", 0);
      }
      tell(table, run, new RunEvent.Ended(i * 123_456_789L, i, outcome, false));
    }
    Stats stats = run.stats();
    assertThat(stats.statuses()).hasSize(2);
    assertThat(stats.errors()).hasSize(9);
    assertThat(stats.statuses()).allSatisfy(group -> found(table, group));
    assertThat(stats.errors()).allSatisfy(group -> found(table, group));
    assertThat(stats.times().slices())
        .allSatisfy(slice -> {
          table.queryProperty().set(slice.query());
          assertThat(table.rows()).as(slice.query()).hasSize(slice.count());
        });
  }

  private static void found(RunModel table, Group group) {
    table.queryProperty().set(group.query());
    assertThat(table.rows()).as(group.query()).hasSize(Integer.parseInt(group.value()));
  }

  private static void tell(RunModel bar, Played run, RunEvent event) {
    run.record().apply(event);
    bar.apply(event);
  }

  private static List<Request> hosts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Request.get("https://host" + i + ".example/"))
        .toList();
  }
}
