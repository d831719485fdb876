package dev.muster.ui.detail;

import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Quantities;
import dev.muster.engine.TaskRecord;
import dev.muster.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The Body tab's model: keeps the rendering of the shown task's body up to date. Large bodies are
/// rendered in the background; one that was overtaken is dropped. FX thread.
public final class BodyModel {
  private static final int AT_ONCE = 100_000;

  private final ReadOnlyObjectWrapper<Rendering> rendering =
      new ReadOnlyObjectWrapper<>(Rendering.none(""));
  private final Executor background;
  private final Executor screen;
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private String url = "";
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

  /// What became of the last saving; empty before one.
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// What a file of the body might be called; one of a body that isn't kept whole says so.
  String fileName() {
    Body current = body;
    return current == null ? "" : FileName.of(url, current.mediaType(), current.complete());
  }

  /// Writes what is kept of the body to a file, in the background.
  void save(Path file) {
    Body current = body;
    if (current != null) {
      background.execute(() -> {
        String result = written(current, file);
        screen.execute(() -> said.set(result));
      });
    }
  }

  private static String written(Body body, Path file) {
    try {
      Files.write(file, body.bytes());
      return Texts.get(
          body.complete() ? "detail.body.saved" : "detail.body.savedPart",
          Quantities.bytes(body.bytes().length),
          String.valueOf(file.getFileName()));
    } catch (IOException e) {
      return Texts.get("detail.body.notSaved", file, String.valueOf(e.getMessage()));
    }
  }

  void forget() {
    said.set("");
    details = null;
    body = null;
    wanted = null;
    asked++;
    rendering.set(Rendering.none(""));
  }

  void refresh(TaskRecord task) {
    Exchange exchange = task.exchange();
    url = task.request().url();
    Details latest = exchange == null ? null : exchange.details();
    boolean over = !task.state().pending() && !task.workRunning();
    if (exchange == null || latest == null || isWithoutResponse(exchange, latest, over)) {
      asked++;
      rendering.set(Rendering.none(Texts.get(missing(exchange, over))));
    } else if (body == null || !latest.equals(details) || over != body.over()) {
      details = latest;
      body = Body.of(latest, over);
      render();
    }
  }

  /// What is kept may also be the events of a request that got no answer.
  private static boolean isWithoutResponse(Exchange exchange, Details latest, boolean over) {
    return over && exchange.status() == 0 && latest.bodyBytes() == 0;
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
