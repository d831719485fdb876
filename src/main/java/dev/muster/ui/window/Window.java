package dev.muster.ui.window;

import dev.muster.engine.Plan;
import dev.muster.engine.Policy;
import dev.muster.engine.Request;
import dev.muster.engine.Run;
import dev.muster.engine.RunRecord;
import dev.muster.history.History;
import dev.muster.settings.SettingsKeeper;
import dev.muster.ui.FxBridge;
import dev.muster.ui.MenuKey;
import dev.muster.ui.Motion;
import dev.muster.ui.Texts;
import dev.muster.ui.Theme;
import dev.muster.ui.Zoom;
import dev.muster.ui.compose.ComposeModel;
import dev.muster.ui.compose.FilePicker;
import dev.muster.ui.compose.ListEditor;
import dev.muster.ui.compose.NetworkPane;
import dev.muster.ui.compose.SessionPane;
import dev.muster.ui.detail.DetailModel;
import dev.muster.ui.history.HistoryModel;
import dev.muster.ui.run.RunModel;
import dev.muster.ui.settings.AppearancePane;
import dev.muster.ui.settings.Preferences;
import dev.muster.ui.settings.SettingsPane;
import dev.muster.ui.stats.StatsModel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The main window's life: it opens, asks once before it closes over a run, and gives everything
/// back behind itself. FX thread.
public final class Window {
  private final Stage stage;
  private final ComposeModel compose;
  private final RunModel run = new RunModel();
  private final StatsModel stats = new StatsModel();
  private final DetailModel detail = new DetailModel();
  private final Preferences preferences = new Preferences();
  private final ExportPlace export = new ExportPlace(run);
  private final RunOwner owner;
  private final EarlierRuns earlier = new EarlierRuns(run);
  private final BooleanProperty broken = new SimpleBooleanProperty();
  private final FxBridge<Throwable> bugs = new FxBridge<>(_ -> broken.set(true));
  private final Supplier<MainWindow> contents;
  private final Remembered remembered;
  private final FilePicker files;
  private @Nullable ListEditor editor;
  private MainWindow content;
  private @Nullable Dialog<?> settings;

  /// The page of the settings that was seen last.
  private int settingsPage;

  /// @param memorable whether a run is worth remembering
  public Window(
      Stage stage,
      ComposeModel compose,
      Run.Ports ports,
      Desktop desktop,
      SettingsKeeper settings,
      History history,
      Predicate<Plan> memorable,
      About about) {
    this.stage = stage;
    this.compose = compose;
    remembered = new Remembered(settings);
    files = desktop.files();
    remembered.choices(compose, preferences);
    remembered.columns(run.columnsProperty());
    compose.serveSettings(this::openSettings);
    owner = new RunOwner(ports, run, desktop.descriptors(), compose.list()::say);
    HistoryModel past = new HistoryModel(history, this::reopen);
    contents =
        () ->
            new MainWindow(
                compose,
                editor(),
                run,
                detail,
                stats,
                new HistoryPlace(past),
                new HelpMenu(about, desktop.documents()),
                new Remarks(
                    earlier,
                    run,
                    owner.runningProperty(),
                    broken,
                    about
                        .logs()
                        .map(logs -> () -> desktop.documents().accept(logs.toUri().toString()))),
                export);
    content = contents.get();
    count(new Chronicle(history, memorable));
    compose.serve(this::runList, owner::cancelAll);
    run.serve(this::runAgain, desktop.documents());
    compose.session().sessionProperty().subscribe((_, session) -> owner.change(session));
    compose.runningProperty().bind(owner.runningProperty());
    run.totalsProperty().subscribe(_ -> showProgress(desktop));
    stage.focusedProperty().subscribe(_ -> showProgress(desktop));
    owner
        .runningProperty()
        .subscribe(running -> {
          if (!running) {
            Progress.notice(run.record(), stage.isFocused()).ifPresent(desktop.notices());
          }
        });
  }

  private void showProgress(Desktop desktop) {
    desktop.taskBar().accept(Progress.standing(run.record(), stage.isFocused()));
  }

  /// The figures follow the run, and what is clicked among them is what the table shows.
  private void count(Chronicle chronicle) {
    run.recordProperty().subscribe(record -> stats.show(record, run::now));
    run.follow(event -> {
      stats.apply(event);
      chronicle.apply(event, run.record());
    });
    stats.queryProperty().bind(run.queryProperty());
    stats.serve(run.queryProperty()::set);
  }

  private void reopen(String list, Policy policy) {
    compose.list().fill(list);
    compose.policy().choose(policy);
  }

  public void show() {
    preferences.motionProperty().subscribe(Motion::choose);
    preferences.textScaleProperty().subscribe(percent -> Zoom.by(percent.intValue() / 100.0));
    present(remembered.scene(new Zoom(content)));
    Zoom.factorProperty().subscribe(factor -> remembered.bound(stage, factor.doubleValue()));
    stage.getIcons().addAll(icons());
    stage.setOnCloseRequest(this::askBeforeClosing);
    stage.setOnHiding(_ -> remembered.remember(stage, content.layoutNow()));
    remembered.place(stage);
    content.layOut(remembered.layout());
    stage.setOnShown(_ -> content.holdSizes());
    stage.show();
    preferences.languageProperty().subscribe((_, language) -> speak(language.locale()));
  }

  /// What the first picture does without, part by part: to be done once that is on the screen.
  public List<Runnable> later() {
    return content.later();
  }

  private void present(Scene scene) {
    Theme.dress(scene);
    Zoom.dress(scene);
    content.bindKeys(scene);
    MenuKey.serve(scene);
    Key.SETTINGS.bind(scene, this::openSettings);
    Key.LARGER.bind(scene, () -> preferences.enlarge(1));
    Key.SMALLER.bind(scene, () -> preferences.enlarge(-1));
    Key.USUAL_SIZE.bind(scene, preferences::usualSize);
    stage.setScene(scene);
    stage.titleProperty().bind(content.title());
  }

  private void openSettings() {
    SettingsPane pane =
        new SettingsPane(
            List.of(
                new SettingsPane.Page(
                    Texts.get("window.settings.run"), new SessionPane(compose).amongAll()),
                new SettingsPane.Page(
                    Texts.get("window.settings.network"), new NetworkPane(compose, files)),
                new SettingsPane.Page(
                    Texts.get("window.settings.appearance"), new AppearancePane(preferences))));
    pane.setAccessibleText(Texts.get("window.settings"));
    pane.getSelectionModel().select(settingsPage);
    pane.getSelectionModel()
        .selectedIndexProperty()
        .subscribe(page -> settingsPage = page.intValue());
    Sheet.hide(settings);
    settings = Sheet.show(stage, Texts.get("window.settings"), pane);
  }

  private ListEditor editor() {
    ListEditor next =
        editor == null ? new ListEditor(compose.list(), files) : new ListEditor(editor);
    editor = next;
    return next;
  }

  /// Builds what is seen anew in another language; the models, and all that they hold, stay.
  private void speak(Locale language) {
    Layout layout = content.layoutNow();
    Scene before = stage.getScene();
    Texts.speak(language);
    run.refresh();
    detail.refresh();
    content = contents.get();
    before.setRoot(new Group()); // the former content hears that it is off the screen
    present(new Scene(new Zoom(content), before.getWidth(), before.getHeight()));
    content.layOut(layout);
    content.holdSizes();
    if (Sheet.hide(settings)) {
      openSettings();
    }
    Sheet.hideOthers(stage, settings); // they speak the former language
  }

  /// Comes to the front, also from the task bar.
  public void comeForward() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  private void runList(Plan plan) {
    earlier.forget();
    owner.start(plan);
  }

  /// These requests as they are, with the policy and the session of this moment.
  private void runAgain(List<Request> requests) {
    if (!owner.runningProperty().get()) {
      earlier.keep();
      owner.start(new Plan(requests, compose.policy().policy(), compose.session().session()));
    }
  }

  /// Says once that something broke in a way that nobody has foreseen. Any thread.
  public void tellBug(Throwable bug) {
    bugs.accept(bug);
  }

  /// JavaFX takes one of them: the small on Windows, the large elsewhere.
  private static Image[] icons() {
    return Stream.of(32, 128)
        .map(size -> Window.class.getResourceAsStream("icon-" + size + ".png"))
        .map(Objects::requireNonNull)
        .map(Image::new)
        .toArray(Image[]::new);
  }

  /// How the application looks and speaks.
  public Preferences preferences() {
    return preferences;
  }

  private void askBeforeClosing(WindowEvent event) {
    if (owner.runningProperty().get() && !mayClose()) {
      event.consume();
    }
  }

  private boolean mayClose() {
    ButtonType close = new ButtonType(Texts.get("window.close.yes"), ButtonData.OK_DONE);
    ButtonType stay = new ButtonType(Texts.get("window.close.no"), ButtonData.CANCEL_CLOSE);
    Alert question = new Alert(Alert.AlertType.CONFIRMATION, "", close, stay);
    question.contentTextProperty().bind(run.totalsProperty().map(_ -> pending()));
    Subscription over =
        owner
            .runningProperty()
            .subscribe(running -> {
              if (!running) {
                question.setResult(close); // there is nothing left to ask about
              }
            });
    question.initOwner(stage);
    question.setTitle(Texts.get("window.title"));
    question.setHeaderText(Texts.get("window.close.question"));
    question.getDialogPane().getStylesheets().add(Theme.stylesheet());
    Zoom.dress(question.getDialogPane());
    try {
      return question.showAndWait().filter(close::equals).isPresent();
    } finally {
      over.unsubscribe();
    }
  }

  private String pending() {
    RunRecord record = run.record();
    return Texts.get("window.close.text", record == null ? 0 : record.pending());
  }

  /// Ends the run on the screen and what the window holds open.
  ///
  /// @return done when the run's connections and threads are gone
  public CompletableFuture<Void> close() {
    CompletableFuture<?> written = export.close();
    compose.close();
    return CompletableFuture.allOf(written, owner.close());
  }
}
