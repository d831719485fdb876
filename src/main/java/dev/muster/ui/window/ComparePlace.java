package dev.muster.ui.window;

import dev.muster.engine.Replay;
import dev.muster.engine.RunRecord;
import dev.muster.ui.FxBridge;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import dev.muster.ui.run.RunModel;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Where the policies are compared: a sheet, which is about the run on the screen as long as it is
/// open.
final class ComparePlace {
  private final RunModel run;
  private final FxBridge<Runnable> back = new FxBridge<>(Runnable::run);
  private @Nullable RunRecord compared;
  private long version;

  ComparePlace(RunModel run) {
    this.run = run;
  }

  void show(Node over) {
    compared = null;
    compare((own, others) -> {
      if (over.getScene() != null) {
        ComparePane pane = new ComparePane();
        pane.show(own, others);
        Sheet.show(over.getScene().getWindow(), Texts.get("window.compare"), pane);
        OnScreen.tell(pane, run.recordProperty(), _ -> compare(pane::show));
        OnScreen.tell(pane, run.busyProperty(), goesOn -> atRest(goesOn, pane));
      }
    });
  }

  private void atRest(boolean goesOn, ComparePane pane) {
    if (!goesOn) {
      compare(pane::show);
    }
  }

  /// Plays the run again under each policy, if it isn't what was compared last; 100,000 tasks take
  /// longer than a frame. What is overtaken meanwhile isn't shown.
  private void compare(BiConsumer<Replay.Came, List<Replay.Came>> then) {
    RunRecord record = run.record();
    if (record == null || (record.equals(compared) && record.version() == version)) {
      return;
    }
    compared = record;
    version = record.version();
    long wanted = version;
    RunRecord now = record.copy();
    Thread.ofVirtual()
        .name("muster-compare")
        .start(() -> {
          Replay.Came own = Replay.own(now);
          List<Replay.Came> others = Replay.others(now);
          back.accept(() -> {
            if (record.equals(compared) && wanted == version) {
              then.accept(own, others);
            }
          });
        });
  }
}
