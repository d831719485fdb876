package dev.muster.app;

import dev.muster.input.Unsecret;
import dev.muster.practice.PracticeServer;
import dev.muster.practice.SampleList;
import dev.muster.settings.LastList;
import dev.muster.ui.Texts;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the list begins with: the last one, or the sample. Each list is kept soon after it has
/// changed, so that not even a crash loses it. The practice server has another port at each start,
/// so its address is kept as one that nobody has.
final class KeptList implements AutoCloseable {
  private static final String ANY_PRACTICE = "http://127.0.0.1:0/";

  /// Whoever types on is not written after each word.
  private static final long REST_MILLIS = 2_000;

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().name("muster-kept").daemon().factory());
  private final AtomicReference<@Nullable Supplier<String>> newest = new AtomicReference<>();
  private final LastList last;
  private final String practice;
  private final String sample;

  KeptList(LastList last, PracticeServer server) {
    this.last = last;
    practice = server.url("/");
    sample =
        SampleList.text(
            server,
            new SampleList.Comments(
                Texts.get("window.sample.begin"),
                Texts.get("window.sample.slow"),
                Texts.get("window.sample.options")));
  }

  String sample() {
    return sample;
  }

  String first() {
    return last.load().map(text -> text.replace(ANY_PRACTICE, practice)).orElse(sample);
  }

  /// Keeps this text in a moment, unless another comes meanwhile. Any thread; returns at once.
  void keepSoon(Supplier<String> text) {
    if (newest.getAndSet(text) == null && !thread.isShutdown()) {
      Future<?> _ = thread.schedule(this::keepNewest, REST_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void keepNewest() {
    Supplier<String> text = newest.getAndSet(null);
    if (text != null) {
      keep(text.get());
    }
  }

  /// Keeps what may be kept of the list. A sample that nobody has touched is made anew each time.
  private void keep(String text) {
    boolean own = !text.equals(sample);
    last.keep(own ? Unsecret.text(text).orElse("").replace(practice, ANY_PRACTICE) : "");
  }

  /// Keeps what is still to be kept.
  @Override
  public void close() {
    thread.shutdownNow();
    thread.close();
    keepNewest();
  }
}
