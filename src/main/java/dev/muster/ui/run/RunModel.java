package dev.muster.ui.run;

import dev.muster.engine.Fetcher;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.Run;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Signal;
import dev.muster.engine.TaskRecord;
import dev.muster.settings.Settings.ColumnLayout;
import dev.muster.ui.FxBridge;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One run as the screen sees it: its rows, its numbers, its await in words, and what the user may
/// ask for. Events go in by {@link #apply} and change nothing on the screen by themselves; whoever
/// draws calls {@link #refresh} a few times a second while {@link #busyProperty} holds.
///
/// Screen's thread only.
public final class RunModel {
  private final Rows rows;
  private final SeenValues seen = new SeenValues();
  private final ObservableList<TaskRecord> selection = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable TaskRecord> selected =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RunRecord> record = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Totals> totals = new ReadOnlyObjectWrapper<>(Totals.NONE);
  private final ReadOnlyObjectWrapper<AwaitWords> await =
      new ReadOnlyObjectWrapper<>(AwaitWords.NONE);
  private final ReadOnlyObjectWrapper<Scale> scale = new ReadOnlyObjectWrapper<>(Scale.of(0));
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<List<ColumnLayout>> columns = new SimpleObjectProperty<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Zoom> zoom = new ReadOnlyObjectWrapper<>();
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Filter> filter =
      new ReadOnlyObjectWrapper<>(Filter.parse(""));

  private @Nullable Order order;
  private UrlForm urls = UrlForm.of(List.of());
  private Tally tally = new Tally();
  private @Nullable AwaitStory story;
  private LongSupplier clock = () -> 0;
  private Consumer<Signal> commands = _ -> {};
  private Consumer<RunEvent> follower = _ -> {};
  private Supplier<Fetcher.Connections> connections = () -> Totals.NONE.connections();
  private Consumer<List<Request>> again = _ -> {};
  private Consumer<String> browser = _ -> {};
  private Runnable details = () -> {};

  public RunModel() {
    this(Thread::startVirtualThread, new FxBridge<Runnable>(Runnable::run));
  }

  RunModel(Executor background, Consumer<Runnable> screen) {
    rows = new Rows(background, screen);
    rows.shown().subscribe(this::touch);
    query.subscribe(this::filter);
  }

  /// Who runs requests anew, and who opens an address in the user's browser: set once, by whoever
  /// owns the runs.
  public void serve(Consumer<List<Request>> again, Consumer<String> browser) {
    this.again = again;
    this.browser = browser;
  }

  /// Who shows all that is known of the selected task, when that is asked for.
  public void serveDetails(Runnable details) {
    this.details = details;
  }

  // A run

  /// Shows a run that was just started, from its first event on.
  public void show(Run run) {
    show(run.plan(), run::now, run::send, run::connections);
  }

  /// @param clock nanoseconds since the run began
  /// @param commands where the user's wishes go
  public void show(
      Plan plan,
      LongSupplier clock,
      Consumer<Signal> commands,
      Supplier<Fetcher.Connections> connections) {
    this.clock = clock;
    this.commands = commands;
    this.connections = connections;
    RunRecord fresh = new RunRecord(plan);
    seen.forget();
    filterBy(filter.get().with(EnumSet.of(Chip.ALL)));
    put(new RunLeft(fresh, new Tally(), new AwaitStory(fresh)));
  }

  /// What is shown, to be shown again later; empty while it is no whole run yet.
  public Optional<RunLeft> left() {
    RunRecord fold = record.get();
    return fold == null || story == null || live()
        ? Optional.empty()
        : Optional.of(new RunLeft(fold, tally, story));
  }

  /// Shows a run that is over once more.
  public void show(RunLeft earlier) {
    commands = _ -> {};
    connections = Totals.NONE::connections;
    put(earlier);
  }

  private void put(RunLeft next) {
    tally = next.tally();
    story = next.story();
    urls = UrlForm.of(next.record().plan().requests());
    selection.clear();
    selected.set(null);
    record.set(next.record());
    zoom.set(null);
    scale.set(Scale.of(0));
    arrange();
    touch();
    refresh();
  }

  public void apply(RunEvent event) {
    RunRecord fold = record.get();
    if (fold == null || story == null) {
      throw new IllegalStateException("an event before its plan: " + event);
    }
    TaskRecord task = fold.apply(event);
    tally.apply(event, task);
    story.apply(event);
    follower.accept(event);
    touch();
  }

  /// Whoever counts along is told each event when it has been folded in.
  public void follow(Consumer<RunEvent> told) {
    follower = told;
  }

  /// Brings {@link #totalsProperty}, {@link #awaitProperty} and {@link #scaleProperty} up to date.
  public void refresh() {
    RunRecord fold = record.get();
    if (fold == null || story == null) {
      return;
    }
    long now = now();
    totals.set(tally.totals(fold, rows.shown().size(), now, connections.get()));
    await.set(story.words(now));
    scale.set(scaleNow());
    busy.set(live());
  }

  /// Filters and sorts anew, as what has changed since may want. Costs a pass over all tasks.
  public void arrange() {
    RunRecord fold = record.get();
    if (fold != null) {
      rows.arrange(fold.tasks(), filter.get(), order, moment());
    }
  }

  /// Whether rows may have to come, go or move as the run goes on.
  boolean arrangementChanges() {
    return filter.get().changes() || order != null;
  }

  // What there is

  public ReadOnlyObjectProperty<@Nullable RunRecord> recordProperty() {
    return record.getReadOnlyProperty();
  }

  public @Nullable RunRecord record() {
    return record.get();
  }

  /// The tasks that pass the filter, in the order of the table.
  public ObservableList<TaskRecord> rows() {
    return rows.shown();
  }

  /// How its URLs are written.
  UrlForm urls() {
    return urls;
  }

  ReadOnlyBooleanProperty rearrangingProperty() {
    return rows.changingProperty();
  }

  public ReadOnlyObjectProperty<Totals> totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<AwaitWords> awaitProperty() {
    return await.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Scale> scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  /// Whether there is or will be something new to draw: the run goes on, or has changed since the
  /// last {@link #refresh}.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Nanoseconds since the run began; stands still when it is over.
  public long now() {
    RunRecord fold = record.get();
    return fold != null && fold.finished() ? fold.finishedAt() : clock.getAsLong();
  }

  // What the user chooses

  public StringProperty queryProperty() {
    return query;
  }

  /// Someone goes to write a query.
  void expectQuery() {
    seen.forget();
    RunRecord fold = record.get();
    if (fold != null) {
      rows.expectFilter(fold, moment());
    }
  }

  /// What the query asks for.
  ReadOnlyObjectProperty<Filter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /// Writes this filter into the query.
  void filterBy(Filter wanted) {
    if (!wanted.equals(filter.get())) {
      query.set(wanted.toString());
    }
  }

  /// Adds a term to the query.
  void narrow(String term) {
    filterBy(filter.get().and(term));
  }

  /// Shows the tasks of this chip alone, or all when it was alone already. All of them are shown by
  /// {@link Chip#ALL} whatever else the query says, when it was chosen already or nothing passes.
  ///
  /// @param also adds it to the chosen ones instead, or takes it away from them
  void choose(Chip chip, boolean also) {
    if (chip == Chip.ALL) {
      boolean chosenAlready = filter.get().chips().contains(chip) || rows.shown().isEmpty();
      query.set(chosenAlready ? "" : filter.get().withoutStates().toString());
      return;
    }
    Set<Chip> chosen = EnumSet.noneOf(Chip.class);
    Set<Chip> before = filter.get().chips();
    if (also) {
      chosen.addAll(before);
      chosen.remove(Chip.ALL);
    }
    if (!before.contains(chip)) {
      chosen.add(chip);
    } else {
      chosen.remove(chip);
    }
    filterBy(filter.get().with(chosen));
  }

  /// What could be written at this place of the query.
  Suggestions suggestions(int caret) {
    RunRecord fold = record.get();
    return Suggestions.at(caret, query.get(), (key, begun) -> seen.counts(key, begun, fold));
  }

  private void filter(String asked) {
    filter.set(Filter.parse(asked));
    arrange();
  }

  /// The table's columns as the user wants them; empty for the table's own choice.
  public ObjectProperty<List<ColumnLayout>> columnsProperty() {
    return columns;
  }

  @Nullable Order order() {
    return order;
  }

  /// The part of the run that the waterfall shows; `null` for all of it.
  ReadOnlyObjectProperty<@Nullable Zoom> zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  void zoom(@Nullable Zoom part) {
    zoom.set(part);
    scale.set(scaleNow());
    touch();
  }

  /// The waterfall shows what is earlier or later, when it doesn't show all.
  ///
  /// @param share of its width
  void pan(double share) {
    Zoom part = zoom.get();
    if (part != null) {
      zoom(part.moved(share, Scale.of(now()).span()));
    }
  }

  private Scale scaleNow() {
    Zoom part = zoom.get();
    return part == null ? Scale.of(now()) : Scale.of(part);
  }

  void sort(@Nullable Order by) {
    order = by;
    arrange();
  }

  /// The selected rows.
  public ObservableList<TaskRecord> selection() {
    return selection;
  }

  /// The task that was chosen last, for the detail pane; it stays when a filter hides its row.
  public ReadOnlyObjectProperty<@Nullable TaskRecord> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  void select(List<TaskRecord> rowsNow, @Nullable TaskRecord last) {
    selection.setAll(rowsNow);
    selected.set(last);
  }

  /// Selects this task, opens its details, and drops the filter when it hides its row.
  public void reveal(int task) {
    RunRecord fold = record.get();
    if (fold == null) {
      return;
    }
    TaskRecord wanted = fold.task(task);
    if (!filter.get().test(wanted, moment())) {
      query.set("");
    }
    select(List.of(wanted), wanted);
    openDetails();
  }

  /// The user wants to see all that is known of the selected task.
  void openDetails() {
    if (selected.get() != null) {
      details.run();
    }
  }

  // What the user asks for

  /// Cancels the selected tasks that are pending, and stops the requests that run on behind the
  /// shields of ended ones.
  public void cancelSelected() {
    send(Signal.Cancel::new, task -> task.state().pending());
    send(Signal.StopShielded::new, TaskRecord::workRunning);
  }

  public void cancelPending() {
    commands.accept(new Signal.CancelPending());
  }

  /// Stops every request that runs on behind the shield of an ended task.
  public void stopShielded() {
    RunRecord fold = record.get();
    if (fold != null) {
      commands.accept(
          new Signal.StopShielded(
              fold.tasks().stream()
                  .filter(TaskRecord::workRunning)
                  .mapToInt(TaskRecord::index)
                  .toArray()));
    }
  }

  public void cancelAwait() {
    commands.accept(new Signal.CancelAwait());
  }

  public void awaitAgain() {
    commands.accept(new Signal.AwaitAgain());
  }

  /// Whether {@link #runAgain} would: while a run goes on there is no place for another.
  boolean mayRunAgain() {
    return record.get() != null && !live();
  }

  /// Makes a new run of these tasks' requests.
  void runAgain(List<TaskRecord> tasks) {
    if (mayRunAgain() && !tasks.isEmpty()) {
      again.accept(tasks.stream().map(TaskRecord::request).toList());
    }
  }

  void openInBrowser(List<TaskRecord> tasks) {
    tasks.forEach(task -> browser.accept(task.request().url()));
  }

  private void send(Function<int[], Signal> letter, Predicate<TaskRecord> to) {
    int[] tasks = selection.stream().filter(to).mapToInt(TaskRecord::index).sorted().toArray();
    if (tasks.length > 0) {
      commands.accept(letter.apply(tasks));
    }
  }

  private Moment moment() {
    return new Moment(now(), totals.get().p95());
  }

  private boolean live() {
    RunRecord fold = record.get();
    return fold != null && !fold.finished();
  }

  private void touch() {
    busy.set(true);
  }
}
