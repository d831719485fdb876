package dev.muster.ui.detail;

import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import dev.muster.engine.Urls;
import dev.muster.ui.FxBridge;
import dev.muster.ui.Texts;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Everything the detail pane says about one task. The record is read afresh at each {@link
/// #refresh}; whoever shows the model asks for that while it is {@link #liveProperty live}. All
/// methods: FX thread.
public final class DetailModel {
  /// A cancelled request's transport has a last word after the task's end.
  private static final long LAST_WORDS = 1_000_000_000;

  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Overview> overview =
      new ReadOnlyObjectWrapper<>(Overview.NONE);
  private final ReadOnlyObjectWrapper<HeaderRows> headers =
      new ReadOnlyObjectWrapper<>(new HeaderRows(List.of(), false));
  private final ReadOnlyObjectWrapper<Timing> timing = new ReadOnlyObjectWrapper<>(Timing.NONE);
  private final ReadOnlyObjectWrapper<List<Row>> events = new ReadOnlyObjectWrapper<>(List.of());
  private final StringProperty tab = new SimpleStringProperty("overview");
  private final BooleanProperty secretsShown = new SimpleBooleanProperty();
  private final BodyModel body;
  private @Nullable TaskRecord task;
  private LongSupplier now = () -> 0;

  public DetailModel() {
    this(
        work -> Thread.ofVirtual().name("muster-body").start(work),
        new FxBridge<Runnable>(Runnable::run)::accept);
  }

  /// @param background renders large bodies
  /// @param screen runs what it is given on the FX thread
  DetailModel(Executor background, Executor screen) {
    body = new BodyModel(background, screen);
    secretsShown.addListener(_ -> refresh());
  }

  /// What the Overview says.
  ///
  /// @param state `null` when no task is shown
  public record Overview(@Nullable TaskState state, String story, List<Row> facts) {
    static final Overview NONE = new Overview(null, "", List.of());
  }

  /// Shows another task, or none. Secrets are masked again.
  ///
  /// @param clock the time of the run that the task belongs to
  public void show(@Nullable TaskRecord other, LongSupplier clock) {
    now = clock;
    if (task != other) {
      task = other;
      body.forget();
      secretsShown.set(false);
    }
    refresh();
  }

  /// The tab that the user looks at, by its name in the FXML; it outlives the view.
  StringProperty tabProperty() {
    return tab;
  }

  /// Reads the task again.
  public void refresh() {
    TaskRecord current = task;
    shown.set(current != null);
    if (current == null) {
      clear();
      return;
    }
    long at = now.getAsLong();
    title.set(title(current));
    overview.set(new Overview(current.state(), Story.of(current, at), Facts.of(current)));
    headers.set(HeaderRows.of(current, secretsShown.get()));
    timing.set(Timing.of(current, at));
    events.set(EventRows.of(current));
    body.refresh(current);
    live.set(current.state().pending() || current.workRunning() || justEnded(current, at));
  }

  private void clear() {
    live.set(false);
    title.set("");
    overview.set(Overview.NONE);
    headers.set(new HeaderRows(List.of(), false));
    timing.set(Timing.NONE);
    events.set(List.of());
    body.forget();
  }

  private static String title(TaskRecord task) {
    return Texts.get(
        "detail.title",
        Integer.toString(task.index() + 1),
        task.request().method(),
        Urls.masked(task.request().url()));
  }

  private static boolean justEnded(TaskRecord task, long at) {
    return at - Math.max(task.endedAt(), task.workEndedAt()) < LAST_WORDS;
  }

  /// `#7 GET https://slow.example.org/`; empty when no task is shown.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// Whether the user wants to see it, as soon as a task is selected.
  public BooleanProperty openProperty() {
    return open;
  }

  /// Whether a task is shown.
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether what is shown may still change.
  public ReadOnlyBooleanProperty liveProperty() {
    return live.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Overview> overviewProperty() {
    return overview.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<HeaderRows> headersProperty() {
    return headers.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Timing> timingProperty() {
    return timing.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Row>> eventsProperty() {
    return events.getReadOnlyProperty();
  }

  /// Whether secret headers are shown as they are.
  public BooleanProperty secretsShownProperty() {
    return secretsShown;
  }

  public BodyModel body() {
    return body;
  }
}
