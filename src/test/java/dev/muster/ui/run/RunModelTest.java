package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.Signal;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunModelTest {
  private final Script script = new Script(new Gather(true, null), Script.requests(12));
  private final RunModel model = script.model;

  @Test
  void aNewRunShowsAllItsTasksInTheListsOrder() {
    assertThat(shown()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(model.totalsProperty().get().count(Chip.QUEUED)).isEqualTo(12);
    assertThat(model.busyProperty().get()).isTrue();
  }

  @Test
  void anEventWithoutARunIsABug() {
    RunModel none = new RunModel(Runnable::run, Runnable::run);
    assertThatThrownBy(() -> none.apply(new RunEvent.Finished(0)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theNumbersFollowTheEvents() {
    script.start(0).start(1).start(2).start(3).start(4);
    script.answer(0, 200, "OK", 70).exchange(0).received(70);
    script.answer(1, 200, "OK", 500).exchange(1).received(30);
    script.at(100).succeed(0, 200).at(200).fail(2, "refused");
    script.at(400).cancel(3, CancelledBy.YOU);
    script
        .at(1_000)
        .end(4, new Outcome.TimedOut(Outcome.TimeoutClock.TOTAL, Duration.ofSeconds(1)), false);
    model.refresh();
    Totals totals = model.totalsProperty().get();
    assertThat(totals.count(TaskState.RUNNING)).isEqualTo(1);
    assertThat(totals.count(Chip.QUEUED)).isEqualTo(7);
    assertThat(totals.done()).isEqualTo(4);
    assertThat(totals.all()).isEqualTo(12);
    assertThat(totals.elapsed()).isEqualTo(1_000_000_000);
    assertThat(totals.perSecond()).isEqualTo(4);
    assertThat(totals.max()).isEqualTo(1_000_000_000);
    assertThat(totals.p50()).isBetween(199_000_000L, 201_000_000L);
    assertThat(totals.received()).isEqualTo(100);
    assertThat(totals.connections().open()).isEqualTo(6);
  }

  @Test
  void delayedTasksCountWithTheQueuedOnes() {
    Script delayed =
        new Script(
            new Gather(true, null),
            List.of(
                Request.get("http://a/"),
                Request.get("http://b/").withDelay(Duration.ofSeconds(1))));
    delayed.model.choose(Chip.QUEUED, false);
    assertThat(delayed.model.rows()).hasSize(2);
    assertThat(delayed.model.totalsProperty().get().count(Chip.QUEUED)).isEqualTo(2);
  }

  @Test
  void aRunIsQuietOnceItIsOverAndDrawn() {
    script.finish();
    assertThat(model.busyProperty().get()).isTrue();
    model.refresh();
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(script.at(9_000).model.now()).isZero();
  }

  @Test
  void aFilterThatHidesRowsOfARunThatIsOverIsCountedAnew() {
    script.finish();
    model.refresh();
    model.queryProperty().set("host7.");
    assertThat(model.busyProperty().get()).isTrue();
    model.refresh();
    assertThat(model.totalsProperty().get().shown()).isEqualTo(1);
  }

  @Test
  void aChipShowsItsStatesAlone() {
    script.start(4).start(7).succeed(7, 200);
    model.choose(Chip.RUNNING, false);
    assertThat(shown()).containsExactly(4);
    model.choose(Chip.SUCCEEDED, false);
    assertThat(shown()).containsExactly(7);
    model.choose(Chip.ALL, false);
    assertThat(shown()).hasSize(12);
  }

  @Test
  void aTextIsAPartOfTheUrlInEitherCase() {
    model.queryProperty().set(" HOST1");
    assertThat(shown()).containsExactly(0, 9, 10, 11);
    model.queryProperty().set("nowhere");
    assertThat(shown()).isEmpty();
  }

  @Test
  void queryAndChipHoldBoth() {
    script.start(0).start(1).start(9);
    model.queryProperty().set("host1");
    model.choose(Chip.RUNNING, false);
    assertThat(shown()).containsExactly(0, 9);
  }

  @Test
  void rowsComeAndGoWhenTheyAreArrangedAnewNotBefore() {
    script.start(0).start(1);
    model.choose(Chip.RUNNING, false);
    script.succeed(0, 200);
    assertThat(shown()).containsExactly(0, 1);
    model.arrange();
    assertThat(shown()).containsExactly(1);
  }

  @Test
  void sortingPutsTasksWithoutAKeyLastEitherWay() {
    script.start(3).start(5).at(10).succeed(5, 200).at(30).succeed(3, 200);
    model.sort(by(Column.TIME, false));
    assertThat(shown()).startsWith(5, 3, 0, 1);
    model.sort(by(Column.TIME, true));
    assertThat(shown()).startsWith(3, 5, 0, 1);
    model.sort(null);
    assertThat(shown()).startsWith(0, 1, 2);
  }

  @Test
  void whereOneColumnTiesTheNextDecides() {
    script.start(3).start(5).start(7);
    model.sort(
        new Order(
            List.of(
                new Order.By(Column.STATE.order(), true),
                new Order.By(Column.NUMBER.order(), true))));
    assertThat(shown()).startsWith(7, 5, 3, 11, 10);
  }

  @Test
  void everyColumnSorts() {
    script.start(3).answer(3, 200, "OK", 5).succeed(3, 200).start(4).fail(5, "refused");
    for (Column column : Column.all()) {
      model.sort(by(column, false));
      assertThat(shown()).as(column.key()).hasSize(12);
    }
  }

  @Test
  void aLongListIsSortedElsewhereAndAnOldAnswerIsDropped() {
    List<Runnable> jobs = new ArrayList<>();
    RunModel patient = new RunModel(jobs::add, Runnable::run);
    Script many = new Script(patient, new Gather(true, null), Script.requests(5_000));
    patient.sort(by(Column.NUMBER, true));
    patient.sort(by(Column.URL, false));
    assertThat(patient.rows().getFirst()).isSameAs(task(many, 0));
    jobs.getFirst().run();
    assertThat(patient.rows().getFirst()).isSameAs(task(many, 0));
    jobs.getLast().run();
    assertThat(patient.rows().get(1)).isSameAs(task(many, 9));
  }

  @Test
  void cancelSelectedAsksForThePendingOnesOnly() {
    script.start(2).start(3).succeed(3, 200);
    select(3, 2, 5);
    model.cancelSelected();
    assertThat(cancelled()).containsExactly(2, 5);
    assertThat(script.signals).hasSize(1);
  }

  @Test
  void cancelSelectedStopsWhatRunsOnBehindAShield() {
    script.start(2).end(2, new Outcome.Cancelled(CancelledBy.YOU), true);
    select(2);
    model.cancelSelected();
    assertThat(script.signals).singleElement().isInstanceOf(Signal.StopShielded.class);
  }

  @Test
  void cancellingNothingSendsNothing() {
    model.cancelSelected();
    assertThat(script.signals).isEmpty();
  }

  @Test
  void theStripsWishesAreSent() {
    model.cancelAwait();
    model.cancelPending();
    model.awaitAgain();
    assertThat(script.signals)
        .containsExactly(
            new Signal.CancelAwait(), new Signal.CancelPending(), new Signal.AwaitAgain());
  }

  @Test
  void revealDropsAFilterThatHidesTheRow() {
    model.queryProperty().set("host1");
    model.reveal(9);
    assertThat(model.queryProperty().get()).isEqualTo("host1");
    model.reveal(4);
    assertThat(model.queryProperty().get()).isEmpty();
    assertThat(model.selectedProperty().get()).isSameAs(task(script, 4));
    assertThat(model.selection()).containsExactly(task(script, 4));
  }

  @Test
  void aNewRunForgetsTheOldOnesSelection() {
    select(1);
    new Script(model, new Gather(true, null), Script.requests(3));
    assertThat(model.selection()).isEmpty();
    assertThat(model.selectedProperty().get()).isNull();
    assertThat(model.rows()).hasSize(3);
  }

  private void select(int... tasks) {
    List<TaskRecord> chosen =
        java.util.Arrays.stream(tasks).mapToObj(i -> task(script, i)).toList();
    model.select(chosen, chosen.getLast());
  }

  private static TaskRecord task(Script script, int index) {
    return Objects.requireNonNull(script.model.record()).task(index);
  }

  private int[] cancelled() {
    return script.signals.stream()
        .flatMap(signal ->
            signal instanceof Signal.Cancel cancel ? Stream.of(cancel.tasks()) : Stream.empty())
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Order by(Column column, boolean descending) {
    return new Order(List.of(new Order.By(column.order(), descending)));
  }

  private List<Integer> shown() {
    return model.rows().stream().map(TaskRecord::index).toList();
  }
}
