package dev.muster.ui.history;

import dev.muster.history.PastRun;
import dev.muster.history.PastRun.Counts;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One run: when and how long, what became of its tasks, how it was awaited.
final class RunCell extends ListCell<PastRun> {
  private final ZoneId zone;
  private final Label when = new Label();
  private final Label took = new Label();
  private final Label counts = new Label();
  private final Label policy = new Label();
  private final VBox lines;

  /// @param open opens the selected run
  RunCell(ZoneId zone, Runnable open) {
    this.zone = zone;
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    lines = new VBox(new HBox(when, between, took), counts, policy);
    lines.getStyleClass().add("past-run");
    when.getStyleClass().add("when");
    took.getStyleClass().add("caption");
    policy.getStyleClass().addAll("caption", "code");
    setOnMouseClicked(click -> {
      if (click.getClickCount() == 2 && !isEmpty()) {
        open.run();
      }
    });
  }

  @Override
  protected void updateItem(@Nullable PastRun run, boolean empty) {
    super.updateItem(run, empty);
    setGraphic(run == null ? null : lines);
    if (run == null) {
      setAccessibleText("");
      return;
    }
    when.setText(moment(run));
    took.setText(InWords.time(run.took()));
    counts.setText(words(run.counts()));
    policy.setText(run.policy().asCode());
    setAccessibleText(
        InWords.all(List.of(when.getText(), counts.getText(), policy.getText(), took.getText())));
  }

  private String moment(PastRun run) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(Locale.getDefault())
        .format(run.startedAt().atZone(zone));
  }

  /// "1,000 URLs · 998 succeeded · 2 failed": only what there is.
  static String words(Counts counts) {
    StringBuilder text = new StringBuilder(Texts.get("history.tasks", counts.tasks()));
    add(text, "succeeded", counts.succeeded());
    add(text, "failed", counts.failed());
    add(text, "timedOut", counts.timedOut());
    add(text, "cancelled", counts.cancelled());
    return text.toString();
  }

  private static void add(StringBuilder text, String key, int count) {
    if (count > 0) {
      text.append(" · ").append(Texts.get("history." + key, count));
    }
  }
}
