package dev.muster.ui.compose;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// A screen's thread moved by hand: what is carried to it is done when the test says so.
final class HandScreen implements Consumer<Runnable> {
  private final BlockingQueue<Runnable> carried = new LinkedBlockingQueue<>();

  @Override
  public void accept(Runnable done) {
    carried.add(done);
  }

  /// Waits for the next thing that is carried over, and does it.
  void next() throws InterruptedException {
    take().run();
  }

  /// The same, to be done later or never.
  Runnable take() throws InterruptedException {
    Runnable done = carried.poll(20, SECONDS);
    return assertThat(done).as("something carried to the screen").isNotNull().actual();
  }

  boolean idle() {
    return carried.isEmpty();
  }
}
