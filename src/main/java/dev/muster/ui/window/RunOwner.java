package dev.muster.ui.window;

import dev.muster.engine.Fetcher;
import dev.muster.engine.Plan;
import dev.muster.engine.Run;
import dev.muster.engine.RunClock;
import dev.muster.engine.RunEvent;
import dev.muster.engine.Session;
import dev.muster.engine.Signal;
import dev.muster.ui.FxBridge;
import dev.muster.ui.Texts;
import dev.muster.ui.run.RunModel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Owns the run on the screen: starts it, hands its events to the {@link RunModel}, and closes it
/// when nothing runs any more or the window goes. A transport takes its time to open and to close,
/// so whatever concerns the run itself happens in order on a thread of its own, `muster-runs`;
/// every method here is the FX thread's.
final class RunOwner {
  private static final Fetcher.Connections NONE = new Fetcher.Connections(0, 0);

  private final Run.Ports ports;
  private final RunModel screen;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ExecutorService runs =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("muster-runs").daemon().factory());
  private final LongSupplier files;
  private final Consumer<String> remark;
  private @Nullable LiveSession session;
  private final FxBridge<Runnable> afterwards = new FxBridge<>(Runnable::run);
  private FxBridge<RunEvent> bridge = new FxBridge<>(this::told);

  /// The run as `muster-runs` has it; the FX thread only asks it for its connections.
  private volatile @Nullable Run current;

  /// @param files how many files and sockets may still be opened
  /// @param remark told in a sentence when that is too few
  RunOwner(Run.Ports ports, RunModel screen, LongSupplier files, Consumer<String> remark) {
    this.ports = ports;
    this.screen = screen;
    this.files = files;
    this.remark = remark;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Starts a run and shows it; whatever was shown before is gone.
  void start(Plan asked) {
    if (running.get()) {
      throw new IllegalStateException("a run is under way");
    }
    Plan plan = affordable(asked);
    running.set(true);
    RunClock clock = RunClock.started();
    FxBridge<RunEvent> toScreen = new FxBridge<>(this::told);
    bridge = toScreen;
    screen.show(plan, clock::nanos, this::send, this::connections);
    runs.execute(() -> begin(plan, clock, toScreen));
  }

  /// Where not even a thread is to be had the run is lost, but the next may begin.
  private void begin(Plan plan, RunClock clock, FxBridge<RunEvent> toScreen) {
    try {
      current = Run.start(plan, ports, clock, toScreen);
    } catch (RuntimeException | Error e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      afterwards.accept(() -> running.set(false));
    }
  }

  private Plan affordable(Plan asked) {
    int tasks = asked.requests().size();
    long free = files.getAsLong();
    LiveSession live = new LiveSession(asked.session(), tasks, free);
    session = live;
    if (live.fallsShortOf(asked.session())) {
      int wanted = Math.min(tasks, asked.session().limits().inFlight());
      int possible = live.session().limits().inFlight();
      remark.accept(Texts.get("window.descriptors", free, wanted, possible));
    }
    return new Plan(asked.requests(), asked.policy(), live.session());
  }

  /// The user has changed the session: what can hold for the run under way does so at once.
  void change(Session changed) {
    LiveSession live = session;
    if (running.get() && live != null) {
      live.change(changed).forEach(this::send);
    }
  }

  void cancelAll() {
    send(new Signal.CancelAll());
  }

  private void send(Signal wish) {
    runs.execute(() -> {
      Run run = current;
      if (run != null) {
        run.send(wish);
      }
    });
  }

  private void told(RunEvent event) {
    screen.apply(event);
    if (event instanceof RunEvent.Finished) {
      running.set(false);
      runs.execute(this::closeCurrent);
      runs.execute(() -> afterwards.accept(screen::refresh));
    }
  }

  private Fetcher.Connections connections() {
    Run run = current;
    return run == null ? NONE : run.connections();
  }

  private void closeCurrent() {
    Run run = current;
    if (run != null) {
      run.close();
    }
  }

  /// Ends the run, whatever still runs, and this owner with it.
  ///
  /// @return done when the run's connections and threads are gone
  CompletableFuture<Void> close() {
    bridge.close();
    CompletableFuture<Void> closed = CompletableFuture.runAsync(this::closeCurrent, runs);
    runs.shutdown();
    return closed;
  }
}
