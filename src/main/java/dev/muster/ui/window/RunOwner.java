package dev.muster.ui.window;

import dev.muster.engine.Fetcher;
import dev.muster.engine.Plan;
import dev.muster.engine.Run;
import dev.muster.engine.RunClock;
import dev.muster.engine.RunEvent;
import dev.muster.engine.Signal;
import dev.muster.ui.FxBridge;
import dev.muster.ui.run.RunModel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Owns the run on the screen: starts it, hands its events to the {@link RunModel}, and closes it when
/// nothing runs any more or the window goes. Opening and closing a transport takes its time, so both
/// happen on a thread of their own; everything else is the FX thread's.
final class RunOwner {
  private static final Fetcher.Connections NONE = new Fetcher.Connections(0, 0);

  private final Fetcher.Opener opener;
  private final RunModel screen;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("muster-opener").daemon().factory());
  private @Nullable CompletableFuture<Run> current;
  private @Nullable FxBridge<RunEvent> bridge;

  RunOwner(Fetcher.Opener opener, RunModel screen) {
    this.opener = opener;
    this.screen = screen;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Starts a run and shows it; whatever was shown before is gone.
  void start(Plan plan) {
    if (running.get()) {
      throw new IllegalStateException("a run is under way");
    }
    running.set(true);
    RunClock clock = RunClock.started();
    FxBridge<RunEvent> toScreen = new FxBridge<>(this::told);
    CompletableFuture<Run> opening =
        CompletableFuture.supplyAsync(() -> Run.start(plan, opener, clock, toScreen), worker);
    bridge = toScreen;
    current = opening;
    screen.show(
        plan,
        clock::nanos,
        wish -> opening.thenAccept(run -> run.send(wish)),
        () -> connections(opening));
  }

  void cancelAll() {
    if (current != null) {
      current.thenAccept(run -> run.send(new Signal.CancelAll()));
    }
  }

  private void told(RunEvent event) {
    screen.apply(event);
    if (event instanceof RunEvent.Finished && current != null) {
      running.set(false);
      current.thenAcceptAsync(Run::close, worker);
    }
  }

  private static Fetcher.Connections connections(CompletableFuture<Run> opening) {
    return opening.state() == CompletableFuture.State.SUCCESS
        ? opening.resultNow().connections()
        : NONE;
  }

  /// Ends the run, whatever still runs.
  ///
  /// @return done when its connections and threads are gone
  CompletableFuture<Void> close() {
    if (bridge != null) {
      bridge.close();
    }
    CompletableFuture<Void> closed =
        current == null
            ? CompletableFuture.completedFuture(null)
            : current.thenAcceptAsync(Run::close, worker);
    worker.shutdown();
    return closed;
  }
}
