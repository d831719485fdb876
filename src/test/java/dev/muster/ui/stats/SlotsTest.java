package dev.muster.ui.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.TaskState;
import org.junit.jupiter.api.Test;

class SlotsTest {
  private final Slots slots = new Slots();

  @Test
  void endsAreCountedByWhenTheyWere() {
    slots.add(Played.nanos(20), TaskState.SUCCEEDED);
    slots.add(Played.nanos(99), TaskState.FAILED);
    slots.add(Played.nanos(100), TaskState.TIMED_OUT);
    slots.add(Played.nanos(350), TaskState.CANCELLED);
    assertThat(slots.flow(Played.nanos(400)).slots())
        .containsExactly(
            new Flow.Slot(1, 1, 0, 0),
            new Flow.Slot(0, 0, 1, 0),
            new Flow.Slot(0, 0, 0, 0),
            new Flow.Slot(0, 0, 0, 1));
  }

  @Test
  void aLongRunHasLongerSlotsAndLosesNothing() {
    int ends = 3_600;
    for (int second = 0; second < ends; second++) {
      slots.add(Played.nanos(second * 1_000), TaskState.SUCCEEDED);
    }
    Flow flow = slots.flow(Played.nanos(ends * 1_000));
    assertThat(flow.slots()).hasSizeLessThanOrEqualTo(200);
    assertThat(flow.slots().stream().mapToInt(Flow.Slot::sum).sum()).isEqualTo(ends);
    assertThat(flow.mean()).isEqualTo(1.0);
    assertThat(flow.latest()).isBetween(0.9, 1.1);
    assertThat(flow.peak()).isBetween(0.9, 1.1);
  }

  @Test
  void theLatestRateIsThatOfTheLastSecond() {
    for (int i = 0; i < 10; i++) {
      slots.add(Played.nanos(i * 100), TaskState.SUCCEEDED);
    }
    assertThat(slots.flow(Played.nanos(1_000)).latest()).isEqualTo(10);
    assertThat(slots.flow(Played.nanos(1_500)).latest()).isEqualTo(5);
    assertThat(slots.flow(Played.nanos(5_000)).latest()).isZero();
    assertThat(slots.flow(Played.nanos(5_000)).mean()).isEqualTo(2);
  }

  @Test
  void theSlotUnderWayDoesNotLookLikeADrop() {
    for (int i = 0; i < 20; i++) {
      slots.add(Played.nanos(i * 10), TaskState.SUCCEEDED);
    }
    slots.add(Played.nanos(200), TaskState.SUCCEEDED);
    Flow flow = slots.flow(Played.nanos(225));
    assertThat(flow.rate(0)).isEqualTo(100);
    assertThat(flow.rate(2)).isEqualTo(40);
  }
}
