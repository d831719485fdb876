package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A URL, as {@link UrlForm} writes it in the room that there is. The column's font is monospaced.
final class UrlCell extends TaskCell {
  private final RunModel model;
  private String url = "";

  /// How wide a character is.
  private double character;

  UrlCell(Column column, RunModel model) {
    super(column, model);
    this.model = model;
    widthProperty().subscribe(_ -> write());
    insetsProperty().subscribe(_ -> write());
    fontProperty().subscribe(this::measure);
  }

  private void measure(Font font) {
    Text one = new Text("0");
    one.setFont(font);
    character = one.getLayoutBounds().getWidth();
    write();
  }

  @Override
  void draw(TaskRecord task, long now) {
    url = TaskWords.url(task);
    setAccessibleText(url);
    write();
  }

  private void write() {
    if (!isEmpty()) {
      double room = getWidth() - snappedLeftInset() - snappedRightInset();
      setText(model.urls().written(url, room / character));
    }
  }

  @Override
  @Nullable Tooltip tip() {
    return url.equals(getText()) ? super.tip() : new Tooltip(url);
  }
}
