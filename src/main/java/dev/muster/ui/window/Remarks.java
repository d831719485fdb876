package dev.muster.ui.window;

import dev.muster.engine.RunRecord;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import dev.muster.ui.run.RunModel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.VBox;

/// What the window has to say above the outcome: that some rows were run again, and that something
/// broke.
final class Remarks extends VBox {
  private final EarlierRuns earlier;
  private final RunModel run;
  private final ReadOnlyBooleanProperty running;
  private final Remark again;

  /// @param broken whether something did that the user hasn't read of yet
  /// @param log shows where the reason stands; empty when it stands nowhere
  Remarks(
      EarlierRuns earlier,
      RunModel run,
      ReadOnlyBooleanProperty running,
      BooleanProperty broken,
      Optional<Runnable> log) {
    this.earlier = earlier;
    this.run = run;
    this.running = running;
    again = new Remark("run-again-remark", earlier::back, earlier::forget);
    Remark bug = new Remark("bug-remark", log.orElse(() -> {}), () -> broken.set(false));
    bug.say(Texts.get("window.bug"), log.map(_ -> Texts.get("window.help.logs")).orElse(""));
    getChildren().addAll(bug, again);
    OnScreen.tell(this, broken, bug::setVisible);
    Consumer<Object> changed = _ -> sayAgain();
    OnScreen.tell(this, earlier.lastProperty(), changed);
    OnScreen.tell(this, run.recordProperty(), changed);
    OnScreen.tell(this, running, changed);
  }

  /// There is no way back while a run goes on.
  private void sayAgain() {
    again.setVisible(false);
    earlier
        .lastProperty()
        .get()
        .ifPresent(last ->
            again.say(
                Texts.get("window.earlier", tasks(), last.tasks()),
                running.get() ? "" : Texts.get("window.earlier.back")));
  }

  private int tasks() {
    RunRecord record = run.record();
    return record == null ? 0 : record.tasks().size();
  }
}
