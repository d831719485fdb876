package dev.muster.ui.window;

import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import dev.muster.ui.Fxml;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import dev.muster.ui.compose.AwaitBar;
import dev.muster.ui.compose.ComposeModel;
import dev.muster.ui.compose.Given;
import dev.muster.ui.compose.ListEditor;
import dev.muster.ui.compose.PolicyLine;
import dev.muster.ui.detail.DetailModel;
import dev.muster.ui.run.OutcomeStrip;
import dev.muster.ui.run.RowAction;
import dev.muster.ui.run.RunModel;
import dev.muster.ui.run.RunView;
import dev.muster.ui.run.StatusBar;
import dev.muster.ui.stats.StatsModel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The content of the main window: the list at the left, the run at the right, the selected task
/// below it, the bar above and the outcome and totals below.
final class MainWindow extends BorderPane {
  private final ComposeModel compose;
  private final RunModel run;
  private final DetailModel detail;
  private final ListEditor editor;
  private final RunView runView;
  private final StatsPlace statsPlace;
  private final HelpMenu help;
  private final Remarks remarks;
  private @Nullable ListPlace listPlace;
  private @Nullable DetailPlace detailPlace;
  private List<Runnable> later = List.of();
  private final ExportPlace export;

  @FXML private SplitPane columns;
  @FXML private StackPane right;
  @FXML private SplitPane rows;
  @FXML private VBox foot;

  MainWindow(
      ComposeModel compose,
      ListEditor editor,
      RunModel run,
      DetailModel detail,
      StatsModel stats,
      HistoryPlace history,
      HelpMenu help,
      Remarks remarks,
      ExportPlace export) {
    this.compose = compose;
    this.run = run;
    this.detail = detail;
    this.editor = editor;
    editor.serveHistory(history::toggle);
    runView = new RunView(run);
    statsPlace = new StatsPlace(runView, stats);
    this.help = help;
    this.remarks = remarks;
    this.export = export;
    Fxml.load(this);
  }

  @FXML
  void initialize() {
    PolicyLine explained = new PolicyLine(compose.policy());
    HBox line = new HBox(explained, help);
    line.getStyleClass().add("below-bar");
    HBox.setHgrow(explained, Priority.ALWAYS);
    AwaitBar bar = new AwaitBar(compose);
    setTop(new VBox(bar, line));
    later =
        Stream.of(
                List.<Runnable>of(() -> detailPlace().view(), bar::prepare, statsPlace::prepare),
                runView.furnish(),
                DryRun.parts())
            .flatMap(List::stream)
            .toList();
    listPlace = new ListPlace(columns, editor);
    runView.rowMenu().add(showLine());
    rows.getItems().add(runView);
    OutcomeStrip strip = new OutcomeStrip(run);
    foot.getChildren().addAll(remarks, strip, new StatusBar(run));
    export.addTo(strip);
    export.addTo(runView.rowMenu());
    detailPlace = new DetailPlace(right, rows, detail, run::now, runView::focusRows);
    run.serveDetails(detailPlace::open);
    OnScreen.tell(this, run.selectedProperty(), detailPlace::show);
    addEventFilter(DragEvent.DRAG_OVER, MainWindow::offerDrop);
    addEventFilter(DragEvent.DRAG_DROPPED, this::drop);
  }

  private ListPlace listPlace() {
    return Objects.requireNonNull(listPlace);
  }

  private DetailPlace detailPlace() {
    return Objects.requireNonNull(detailPlace);
  }

  /// What the first picture does without, to be built and tried before it is asked for.
  List<Runnable> later() {
    List<Runnable> orders = later;
    later = List.of();
    return orders;
  }

  // From a line to its row and back

  private void find() {
    if (editor.hasKeyboard()) {
      editor.find();
    } else {
      detailPlace().uncover();
      runView.focusFilter();
    }
  }

  private void jump() {
    if (editor.hasKeyboard()) {
      goToRow(editor.line());
    } else {
      goToLine(run.selection());
    }
  }

  private void goToRow(int line) {
    RunRecord record = run.record();
    if (record != null) {
      compose.list().whenRead(list -> Whereabouts.task(record, list, line).ifPresent(run::reveal));
    }
  }

  private void goToLine(List<TaskRecord> rows) {
    if (!rows.isEmpty()) {
      compose
          .list()
          .whenRead(
              list -> Whereabouts.line(list, rows.getFirst().request()).ifPresent(this::edit));
    }
  }

  private void edit(int line) {
    listPlace().edit();
    editor.goTo(line);
  }

  private RowAction showLine() {
    return RowAction.of(
            "show-line",
            RowAction.Place.ELSEWHERE,
            _ -> Texts.get("window.list.line"),
            this::goToLine)
        .when(rows -> rows.size() == 1 && rows.getFirst().request().line() > 0);
  }

  // Where things stand

  /// The dividers' places, as shares of the window.
  Layout layoutNow() {
    return new Layout(
        listPlace().shareNow(),
        listPlace().shown(),
        detailPlace().shareNow(),
        statsPlace.shareNow() * besideDetail());
  }

  /// What the details leave of the height.
  private double besideDetail() {
    return detailPlace().below() ? detailPlace().shareNow() : 1;
  }

  /// From now on the list, the figures and the detail pane keep their size when the window changes
  /// its own. Until the window is shown they must not, or their shares are taken of a size that
  /// isn't final.
  void holdSizes() {
    listPlace().holdSize();
    detailPlace().holdSize();
    statsPlace.holdSize();
  }

  void layOut(Layout layout) {
    detailPlace().layOut(layout.detailShare());
    listPlace().layOut(layout.listShare(), layout.listShown());
    statsPlace.layOut(Math.min(layout.statsShare() / besideDetail(), 1));
  }

  /// What stands in the title bar: how far the run is, in front of the name.
  StringExpression title() {
    return Bindings.createStringBinding(
        () -> Progress.title(run.record()), run.totalsProperty(), run.recordProperty());
  }

  // Keys

  /// The keys that hold wherever the keyboard is.
  void bindKeys(Scene scene) {
    Key.RUN.bind(scene, compose::run);
    Key.CANCEL_ALL.bind(scene, compose::cancelAll);
    Key.EDIT_LIST.bind(scene, listPlace()::edit);
    Key.SHOW_LIST.bind(scene, listPlace()::toggle);
    Key.JUMP.bind(scene, this::jump);
    Key.OPEN.bind(scene, this::open);
    Key.FILTER.bind(scene, this::find);
    Key.EXPORT.bind(scene, () -> export.show(this));
    Key.KEYS.bind(scene, help::showKeys);
    Key.STATS.bind(scene, this::toggleStats);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pasteAnywhere);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
  }

  private void open() {
    listPlace().reveal();
    editor.onOpen();
  }

  private void toggleStats() {
    detailPlace().uncover();
    statsPlace.toggle();
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && compose.list().cancelOpening()) {
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && detailPlace().shown()) {
      detailPlace().close();
      event.consume();
    }
  }

  /// A paste while nothing that takes text has the keyboard is meant for the list.
  private void pasteAnywhere(KeyEvent event) {
    boolean paste = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN).match(event);
    Given copied = new Given(Clipboard.getSystemClipboard());
    if (paste && !Focus.takesText(getScene()) && copied.isList()) {
      listPlace().reveal();
      copied.fill(compose.list());
      event.consume();
    }
  }

  // Drag and drop

  private static void offerDrop(DragEvent event) {
    if (new Given(event.getDragboard()).isList()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    listPlace().reveal();
    new Given(event.getDragboard()).fill(compose.list());
    event.setDropCompleted(true);
    event.consume();
  }
}
