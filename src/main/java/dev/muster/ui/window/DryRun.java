package dev.muster.ui.window;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Phase;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.Session;
import dev.muster.engine.Settlement;
import dev.muster.ui.Theme;
import dev.muster.ui.detail.DetailModel;
import dev.muster.ui.detail.DetailView;
import dev.muster.ui.run.OutcomeStrip;
import dev.muster.ui.run.RunModel;
import dev.muster.ui.run.StatusBar;
import dev.muster.ui.stats.StatsModel;
import dev.muster.ui.stats.StatsView;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Plays a made-up run to views of its own that nobody sees. Whatever a JVM does but once, loading
/// and linking and a first compiling, would otherwise hold the screen up for some tenths of a
/// second when the user's first run begins. FX thread.
final class DryRun {
  private static final int TASKS = 30;
  private static final double WIDTH = 1_060;
  private static final double HEIGHT = 700;

  private final RunModel run = new RunModel();
  private final StatsModel stats = new StatsModel();
  private final DetailModel detail = new DetailModel();
  private final VBox stage = new VBox();
  private final Scene scene = new Scene(stage, WIDTH, HEIGHT);
  private final Exchange[] exchanges = new Exchange[TASKS];
  private long now;

  /// Each a part of a frame or a few; in this order.
  static List<Runnable> parts() {
    DryRun[] dry = new DryRun[1];
    return List.of(
        () -> dry[0] = new DryRun(),
        () -> dry[0].queue(),
        () -> dry[0].start(),
        () -> dry[0].seat(new OutcomeStrip(dry[0].run)),
        () -> dry[0].seat(new StatusBar(dry[0].run)),
        () -> dry[0].seat(new StatsView(dry[0].stats)),
        () -> dry[0].end(0, 1),
        () -> dry[0].end(1, TASKS),
        () -> dry[0].finish(),
        () -> dry[0].seat(new DetailView(dry[0].detail)),
        () -> dry[0].look(),
        () -> dry[0].filter(),
        () -> dry[0].scene.setRoot(new Group())); // its timers hear that they are off the screen
  }

  private DryRun() {
    Theme.dress(scene);
    run.recordProperty().subscribe(record -> stats.show(record, run::now));
    run.follow(stats::apply);
  }

  private void seat(Node view) {
    if (view instanceof Region region) {
      region.setMinHeight(Region.USE_PREF_SIZE);
    }
    stage.getChildren().add(view);
    show();
  }

  private void show() {
    run.refresh();
    stats.refresh();
    stage.applyCss();
    stage.layout();
  }

  private void queue() {
    Plan plan =
        new Plan(
            Collections.nCopies(TASKS, Request.get("http://localhost/")),
            new Gather(true, null),
            Session.DEFAULT);
    run.show(plan, () -> now, _ -> {}, () -> new Fetcher.Connections(1, 0));
    show();
  }

  private void start() {
    for (int task = 0; task < TASKS; task++) {
      exchanges[task] = new Exchange(now);
      run.apply(new RunEvent.Started(now, task, exchanges[task]));
      now += 1_000_000;
      exchanges[task].enter(Phase.CONNECTING, now);
    }
    show();
  }

  private void end(int from, int to) {
    for (int task = from; task < to; task++) {
      now += 1_000_000;
      exchanges[task].enter(Phase.WAITING, now);
      exchanges[task].answered(200, "OK", 0);
      exchanges[task].end(now);
      run.apply(new RunEvent.Ended(now, task, outcome(task), false));
    }
    show();
  }

  private void finish() {
    run.apply(new RunEvent.Settled(now, new Settlement.Returned()));
    run.apply(new RunEvent.Finished(now));
    show();
  }

  private static Outcome outcome(int task) {
    return task % 3 == 0
        ? new Outcome.Failed(Outcome.FailureKind.OTHER, "none")
        : new Outcome.Succeeded(200);
  }

  private void look() {
    detail.show(run.rows().getFirst(), run::now);
    show();
  }

  private void filter() {
    IntStream.range(0, TASKS).forEach(i -> run.queryProperty().set("is:done -" + i));
    show();
  }
}
