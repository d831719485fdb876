package dev.muster.ui.detail;

import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.TaskRecord;
import dev.muster.ui.Texts;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The Body tab's model: keeps the rendering of the shown task's body up to date. Large bodies are
/// rendered in the background; one that was overtaken is dropped. FX thread.
public final class BodyModel {
  private static final int AT_ONCE = 100_000;

  private final ReadOnlyObjectWrapper<Rendering> rendering =
      new ReadOnlyObjectWrapper<>(Rendering.none(""));
  private final Executor background;
  private final Executor screen;
  private @Nullable Details details;
  private @Nullable Body body;
  private @Nullable BodyForm wanted;
  private int asked;

  BodyModel(Executor background, Executor screen) {
    this.background = background;
    this.screen = screen;
  }

  public ReadOnlyObjectProperty<Rendering> renderingProperty() {
    return rendering.getReadOnlyProperty();
  }

  /// The user wants to see it like this, until another task is shown.
  public void choose(BodyForm form) {
    wanted = form;
    render();
  }

  void forget() {
    details = null;
    body = null;
    wanted = null;
    asked++;
    rendering.set(Rendering.none(""));
  }

  void refresh(TaskRecord task) {
    Exchange exchange = task.exchange();
    Details latest = exchange == null ? null : exchange.details();
    boolean over = !task.state().pending() && !task.workRunning();
    if (latest == null) {
      asked++;
      rendering.set(Rendering.none(Texts.get(missing(exchange, over))));
    } else if (body == null || !latest.equals(details) || over != body.over()) {
      details = latest;
      body = Body.of(latest, over);
      render();
    }
  }

  private static String missing(@Nullable Exchange exchange, boolean over) {
    if (!over) {
      return "detail.body.notYet";
    }
    return exchange == null || exchange.status() == 0 ? "detail.body.never" : "detail.body.notKept";
  }

  private void render() {
    Body current = body;
    BodyForm form = wanted;
    if (current == null) {
      return;
    }
    int number = ++asked;
    if (current.bytes().length <= AT_ONCE) {
      rendering.set(Rendering.of(current, form));
    } else {
      background.execute(() -> show(number, Rendering.of(current, form)));
    }
  }

  private void show(int number, Rendering ready) {
    screen.execute(() -> {
      if (number == asked) {
        rendering.set(ready);
      }
    });
  }
}
