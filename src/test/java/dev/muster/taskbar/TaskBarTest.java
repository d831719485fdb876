package dev.muster.taskbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TaskBarTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
  private final AtomicInteger opened = new AtomicInteger();

  private final class Recorder implements Dock {
    @Override
    public void show(Standing standing) {
      seen.add(standing);
    }

    @Override
    public void close() {
      seen.add("closed");
    }
  }

  private Dock open() {
    opened.incrementAndGet();
    return new Recorder();
  }

  @Test
  void whatIsShownIsTakenBackInTheEnd() throws InterruptedException {
    TaskBar bar = new TaskBar(this::open);
    bar.show(OptionalDouble.of(0.251), false);
    assertThat(seen.poll(30, TimeUnit.SECONDS))
        .isEqualTo(new Standing(OptionalDouble.of(0.25), false));
    bar.close();
    assertThat(List.copyOf(seen)).containsExactly(Standing.NOTHING, "closed");
  }

  @Test
  void theLastOfManyIsShown() throws InterruptedException {
    try (TaskBar bar = new TaskBar(this::open)) {
      for (int percent = 0; percent <= 100; percent++) {
        bar.show(OptionalDouble.of(percent / 100.0), false);
      }
      bar.show(NONE, true);
      Standing end = new Standing(NONE, true);
      Object last = seen.poll(30, TimeUnit.SECONDS);
      int shown = 1;
      while (!end.equals(last)) {
        last = seen.poll(30, TimeUnit.SECONDS);
        shown++;
      }
      assertThat(shown).isLessThan(100);
    }
  }

  @Test
  void whereNothingIsShownNothingIsOpened() {
    TaskBar bar = new TaskBar(this::open);
    bar.show(NONE, false);
    bar.close();
    assertThat(opened).hasValue(0);
    assertThat(seen).isEmpty();
  }

  @Test
  void whereThereIsNoTaskBarItIsLookedForOnce() throws InterruptedException {
    Dock.Opener nowhere =
        () -> {
          seen.add(opened.incrementAndGet());
          throw new Dock.Missing("not here");
        };
    TaskBar bar = new TaskBar(nowhere);
    bar.show(OptionalDouble.of(0.5), false);
    assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo(1);
    bar.show(OptionalDouble.of(0.6), false);
    bar.close();
    bar.show(OptionalDouble.of(0.7), false);
    assertThat(opened).hasValue(1);
  }
}
