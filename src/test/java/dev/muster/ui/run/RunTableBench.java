package dev.muster.ui.run;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Phase;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.engine.TaskRecord;
import dev.muster.ui.FxBridge;
import dev.muster.ui.Theme;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Pushes changes a second over 100,000 rows and prints what the screen makes of it, as JSON:
/// frames a second, the 99th percentile of a frame in milliseconds, and what a row costs the
/// screen. On demand: `RunTableBench [changes a second…] [sorted] [scrolling]`.
public final class RunTableBench {
  private static final int ROWS = 100_000;
  private static final long WARM_UP = 3_000_000_000L;
  private static final long MEASURED = 10_000_000_000L;

  private static final ThreadMXBean BUSY = ManagementFactory.getThreadMXBean();

  private final RunModel model = new RunModel();
  private final int changes;
  private final boolean sorted;
  private final boolean scrolling;
  private final RunClock clock = RunClock.started();
  private final FxBridge<RunEvent> bridge = new FxBridge<>(model::apply);
  private final List<Long> frames = new ArrayList<>();
  private final List<Long> works = new ArrayList<>();
  private final CountDownLatch measured = new CountDownLatch(1);
  private @Nullable Stage stage;

  private RunTableBench(int changes, boolean sorted, boolean scrolling) {
    this.changes = changes;
    this.sorted = sorted;
    this.scrolling = scrolling;
  }

  public static void main(String[] args) throws InterruptedException {
    List<String> words = List.of(args);
    CountDownLatch up = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.startup(() -> {
      new Theme();
      up.countDown();
    });
    up.await();
    for (String word : words) {
      if (Character.isDigit(word.charAt(0))) {
        boolean sorts = words.contains("sorted");
        new RunTableBench(Integer.parseInt(word), sorts, words.contains("scrolling")).run();
      }
    }
    Platform.exit();
  }

  private void run() throws InterruptedException {
    Plan plan = new Plan(requests(), new Gather(true, null), Session.DEFAULT);
    RunRecord alone = new RunRecord(plan);
    long bytesBefore = used();
    CountDownLatch shown = new CountDownLatch(1);
    Platform.runLater(() -> {
      show(plan);
      shown.countDown();
    });
    shown.await();
    long screenBytes = used() - bytesBefore;
    Thread pusher = Thread.ofPlatform().name("pusher").start(this::push);
    measured.await();
    pusher.interrupt();
    pusher.join();
    report(alone, screenBytes);
  }

  private void show(Plan plan) {
    RunView view = new RunView(model);
    VBox.setVgrow(view, Priority.ALWAYS);
    VBox all = new VBox(view, new OutcomeStrip(model), new StatusBar(model));
    Stage window = new Stage();
    window.setScene(Theme.dress(new Scene(all, 1_060, 760)));
    window.show();
    stage = window;
    model.show(plan, clock::nanos, _ -> {}, () -> new Fetcher.Connections(0, 0));
    TaskTable table = (TaskTable) view.lookup(".tasks");
    if (sorted) {
      TableColumn<TaskRecord, ?> time =
          table.getColumns().stream()
              .filter(each -> "time".equals(each.getId()))
              .findFirst()
              .orElseThrow();
      time.setSortType(TableColumn.SortType.DESCENDING);
      table.getSortOrder().setAll(List.of(time));
    }
    new Frames(table).start();
  }

  /// Starts and ends tasks in turn, so many a second, and writes what the transport would.
  private void push() {
    Exchange[] exchanges = new Exchange[ROWS];
    boolean[] ended = new boolean[ROWS];
    long begin = System.nanoTime();
    long pushed = 0;
    int task = 0;
    while (!Thread.currentThread().isInterrupted()) {
      long due = (System.nanoTime() - begin) / 1_000 * changes / 1_000_000;
      for (; pushed < due; pushed++) {
        Exchange exchange = exchanges[task];
        long now = clock.nanos();
        if (exchange == null || ended[task]) {
          exchanges[task] = new Exchange(now);
          exchanges[task].enter(Phase.WAITING, now);
          ended[task] = false;
          bridge.accept(new RunEvent.Started(now, task, exchanges[task]));
        } else {
          exchange.answered(200, "OK", 1_000);
          exchange.received(1_000);
          exchange.end(now);
          ended[task] = true;
          bridge.accept(new RunEvent.Ended(now, task, new Outcome.Succeeded(200), false));
        }
        task = (int) ((pushed * 7) % 40 + (pushed % 3 == 0 ? 0 : (pushed * 31) % (ROWS - 40)));
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static List<Request> requests() {
    List<Request> requests = new ArrayList<>(ROWS);
    for (int i = 0; i < ROWS; i++) {
      requests.add(Request.get("https://host" + i % 997 + ".example/path/" + i));
    }
    return requests;
  }

  private void report(RunRecord alone, long screenBytes) throws InterruptedException {
    long[] nanos = frames.stream().mapToLong(Long::longValue).sorted().toArray();
    long[] work = works.stream().mapToLong(Long::longValue).sorted().toArray();
    double seconds = Arrays.stream(nanos).sum() / 1e9;
    System.out.printf(
        Locale.ROOT,
        "{\"rows\":%d,\"changesPerSecond\":%d,\"sorted\":%b,\"scrolling\":%b,\"fps\":%.1f,"
            + "\"workP50Ms\":%.1f,\"workP99Ms\":%.1f,\"workMaxMs\":%.1f,"
            + "\"p50Ms\":%.1f,\"p99Ms\":%.1f,\"maxMs\":%.1f,\"screenBytesPerRow\":%d}%n",
        alone.tasks().size(),
        changes,
        sorted,
        scrolling,
        nanos.length / seconds,
        work[work.length / 2] / 1e6,
        work[work.length * 99 / 100] / 1e6,
        work[work.length - 1] / 1e6,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        screenBytes / ROWS);
    CountDownLatch closed = new CountDownLatch(1);
    Platform.runLater(() -> {
      Objects.requireNonNull(stage).close();
      closed.countDown();
    });
    closed.await();
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /// Notes how long each frame took, after a while to warm up.
  private final class Frames extends AnimationTimer {
    private final TaskTable table;
    private final long begin = System.nanoTime();
    private long last = -1;
    private long busyBefore;

    Frames(TaskTable table) {
      this.table = table;
    }

    @Override
    public void handle(long ignored) {
      long now = System.nanoTime();
      if (now - begin > WARM_UP && last > 0) {
        frames.add(now - last);
        works.add(BUSY.getCurrentThreadCpuTime() - busyBefore);
      }
      busyBefore = BUSY.getCurrentThreadCpuTime();
      last = now;
      if (scrolling) {
        table.scrollTo((int) ((now - begin) / 20_000_000 % ROWS));
      }
      if (now - begin > WARM_UP + MEASURED) {
        stop();
        measured.countDown();
      }
    }
  }
}
