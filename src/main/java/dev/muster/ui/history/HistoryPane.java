package dev.muster.ui.history;

import dev.muster.history.PastRun;
import dev.muster.ui.Fxml;
import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The runs of the past in a list: Enter or a double click opens one again, Delete forgets it.
public final class HistoryPane extends VBox {
  private final HistoryModel model;
  private final Runnable opened;

  @FXML private ListView<PastRun> runs;
  @FXML private Label notice;
  @FXML private Button open;
  @FXML private Button forget;
  @FXML private Button forgetAll;

  /// @param opened told when a run was chosen to be opened
  public HistoryPane(HistoryModel model, Runnable opened) {
    this.model = model;
    this.opened = opened;
    Fxml.load(this);
  }

  @FXML
  void initialize() {
    runs.setItems(model.runs());
    runs.setCellFactory(_ -> new RunCell(ZoneId.systemDefault(), this::onOpen));
    notice.textProperty().bind(model.noticeProperty());
    notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    open.disableProperty().bind(runs.getSelectionModel().selectedItemProperty().isNull());
    forget.disableProperty().bind(open.disableProperty());
    forgetAll.disableProperty().bind(Bindings.isEmpty(model.runs()));
  }

  /// Asks for the runs, and puts the keyboard on the newest.
  public void refresh() {
    runs.requestFocus();
    model.refresh(runs.getSelectionModel()::selectFirst);
  }

  @FXML
  void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      onOpen();
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      onForget();
      event.consume();
    }
  }

  @FXML
  void onOpen() {
    PastRun run = runs.getSelectionModel().getSelectedItem();
    if (run != null) {
      model.open(run);
      opened.run();
    }
  }

  @FXML
  void onForget() {
    PastRun run = runs.getSelectionModel().getSelectedItem();
    if (run != null) {
      model.forget(run);
    }
  }

  @FXML
  void onForgetAll() {
    model.forgetAll();
  }
}
