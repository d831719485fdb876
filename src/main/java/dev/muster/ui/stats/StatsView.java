package dev.muster.ui.stats;

import dev.muster.ui.Fxml;
import dev.muster.ui.InWords;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The run's figures, side by side above the table: times, requests a second, statuses, errors,
/// slow hosts. They are drawn ten times a second at the most, and only while they are in sight.
public final class StatsView extends ScrollPane {
  private static final Duration REFRESH = Duration.millis(100);

  private final StatsModel model;
  private final Timeline refresh;
  @FXML private Cards cards;
  @FXML private VBox times;
  @FXML private VBox flow;
  @FXML private VBox statuses;
  @FXML private VBox errors;
  @FXML private VBox hosts;
  @FXML private Label p50;
  @FXML private Label p90;
  @FXML private Label p95;
  @FXML private Label p99;
  @FXML private Label max;
  @FXML private Label now;
  @FXML private Label mean;
  @FXML private Label peak;

  public StatsView(StatsModel model) {
    this.model = model;
    Fxml.load(this);
    refresh = new Timeline(new KeyFrame(REFRESH, _ -> model.refresh()));
    refresh.setCycleCount(Animation.INDEFINITE);
    OnScreen.tell(this, model.liveProperty(), _ -> keepFresh());
    sceneProperty().subscribe(this::keepFresh);
  }

  @FXML
  void initialize() {
    viewportBoundsProperty().subscribe(bounds -> cards.fill(bounds.getHeight()));
    GroupList byStatus = list("stats.statuses", "stats.statuses.none");
    GroupList byReason = list("stats.errors", "stats.errors.none");
    GroupList byHost = list("stats.hosts", "stats.hosts.none");
    fill(times, new TimesChart(model));
    fill(flow, new FlowChart(model));
    fill(statuses, byStatus);
    fill(errors, byReason);
    fill(hosts, byHost);
    OnScreen.tell(
        this,
        model.statsProperty(),
        stats -> {
          show(stats);
          byStatus.show(stats.statuses());
          byReason.show(stats.errors());
          byHost.show(stats.hosts());
        });
  }

  private GroupList list(String name, String nothing) {
    GroupList list = new GroupList(model, Texts.get(name), Texts.get(nothing));
    list.setId(name.replace('.', '-'));
    return list;
  }

  private static void fill(VBox card, Node content) {
    VBox.setVgrow(content, Priority.ALWAYS);
    card.getChildren().add(content);
  }

  private void show(Stats stats) {
    Spread spread = stats.times();
    p50.setText(time(spread, spread.p50()));
    p90.setText(time(spread, spread.p90()));
    p95.setText(time(spread, spread.p95()));
    p99.setText(time(spread, spread.p99()));
    max.setText(time(spread, spread.max()));
    now.setText(rate(stats.flow().latest()));
    mean.setText(rate(stats.flow().mean()));
    peak.setText(rate(stats.flow().peak()));
  }

  private static String rate(double perSecond) {
    return perSecond == 0 ? "–" : InWords.rate(perSecond);
  }

  private static String time(Spread spread, long nanos) {
    return spread.count() == 0 ? "–" : InWords.time(nanos);
  }

  private void keepFresh() {
    if (getScene() != null && model.liveProperty().get()) {
      refresh.play();
    } else {
      refresh.stop();
    }
  }
}
