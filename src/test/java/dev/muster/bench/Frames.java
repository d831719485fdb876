package dev.muster.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Notes each frame of the screen's thread: how long after the last one it came, and how long the
/// thread was at work for it. What is between two frames can't have been drawn.
final class Frames extends AnimationTimer {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long[] gaps = new long[100_000];
  private long[] works = new long[100_000];
  private int count;
  private long last = -1;
  private long workedUntil;
  private int since;
  private int left = -1;
  private BooleanSupplier settled = () -> true;
  private int calm;
  private CountDownLatch over = new CountDownLatch(0);

  /// What happened between two moments, in milliseconds.
  ///
  /// @param stall the longest time without a frame
  /// @param work the longest time the thread was at work for one frame
  record Seen(int frames, double seconds, double p99, double stall, double work) {
    double fps() {
      return frames / seconds;
    }
  }

  @Override
  public void handle(long pulse) {
    long now = System.nanoTime();
    long worked = THREADS.getCurrentThreadCpuTime();
    if (last >= 0 && count < gaps.length) {
      gaps[count] = now - last;
      works[count] = worked - workedUntil;
      count++;
    }
    last = now;
    workedUntil = worked;
    if (left < 0 && settled.getAsBoolean()) {
      left = calm;
    }
    if (left >= 0 && left-- == 0) {
      over.countDown();
    }
  }

  /// From now on, until `reached` holds and so many more frames have passed.
  CountDownLatch watch(BooleanSupplier reached, int more) {
    since = count;
    settled = reached;
    calm = more;
    left = -1;
    over = new CountDownLatch(1);
    return over;
  }

  /// What happened since the last {@link #watch}.
  Seen seen() {
    long[] gap = Arrays.copyOfRange(gaps, since, count);
    long[] work = Arrays.copyOfRange(works, since, count);
    double seconds = Arrays.stream(gap).sum() / 1e9;
    Arrays.sort(gap);
    Arrays.sort(work);
    return new Seen(
        gap.length,
        seconds,
        gap[gap.length * 99 / 100] / 1e6,
        gap[gap.length - 1] / 1e6,
        work[work.length - 1] / 1e6);
  }
}
