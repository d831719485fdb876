package dev.muster.ui.run;

import dev.muster.engine.Quantities;
import dev.muster.engine.TaskState;
import dev.muster.ui.Fit;
import dev.muster.ui.Fxml;
import dev.muster.ui.InWords;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The run in one line of numbers.
public final class StatusBar extends HBox {
  private final RunModel model;
  private final Segments segments = new Segments();
  private @Nullable Fit fit;

  @FXML private HBox progress;
  @FXML private Label done;
  @FXML private Label all;
  @FXML private Label elapsed;
  @FXML private Label inFlight;
  @FXML private Label rate;
  @FXML private Label p50;
  @FXML private Label p95;
  @FXML private Label max;
  @FXML private Label received;
  @FXML private Label shown;
  @FXML private Label open;
  @FXML private HBox connections;
  @FXML private HBox longest;
  @FXML private HBox bytes;
  @FXML private HBox median;
  @FXML private HBox speed;
  @FXML private Label reused;

  public StatusBar(RunModel model) {
    this.model = model;
    Fxml.load(this);
  }

  @FXML
  void initialize() {
    progress.getChildren().addFirst(segments);
    fit =
        new Fit(
            this,
            Stream.of(connections, median, longest, bytes, speed)
                .<Consumer<Boolean>>map(fact -> room -> show(fact, room))
                .toList());
    OnScreen.tell(this, model.totalsProperty(), this::show);
  }

  private static void show(Node fact, boolean shown) {
    fact.setVisible(shown);
    fact.setManaged(shown);
  }

  private void show(Totals totals) {
    segments.show(totals);
    done.setText(count(totals.done()));
    all.setText("/ " + count(totals.all()));
    elapsed.setText(InWords.time(totals.elapsed()));
    inFlight.setText(count(totals.count(TaskState.RUNNING)));
    rate.setText(String.format(Locale.ROOT, "%,.1f", totals.perSecond()));
    p50.setText(time(totals, totals.p50()));
    p95.setText(time(totals, totals.p95()));
    max.setText(time(totals, totals.max()));
    received.setText(Quantities.bytes(totals.received()));
    open.setText(count(totals.connections().open()));
    reused.setText(count(totals.connections().reused()));
    boolean filtered = totals.shown() < totals.all();
    shown.setText(Texts.get("run.total.shown", count(totals.shown()), count(totals.all())));
    show(shown, filtered);
    Objects.requireNonNull(fit).fit();
  }

  private static String time(Totals totals, long nanos) {
    return totals.max() == 0 ? "–" : InWords.time(nanos);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
