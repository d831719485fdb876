package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.Texts;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What the user can do with the selected rows, by menu and by key.
final class RowActions {
  private static final KeyCombination DELETE = new KeyCodeCombination(KeyCode.DELETE);
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final RunModel model;
  private final MenuItem cancel = new MenuItem();
  private final MenuItem copy = new MenuItem();
  private final ContextMenu menu = new ContextMenu(cancel, copy);

  RowActions(TableView<TaskRecord> table, RunModel model) {
    this.model = model;
    cancel.setId("cancel-selected");
    cancel.setAccelerator(DELETE);
    cancel.setOnAction(_ -> model.cancelSelected());
    copy.setId("copy-urls");
    copy.setAccelerator(COPY);
    copy.setOnAction(_ -> copyUrls());
    menu.setOnShowing(_ -> name());
    table.setContextMenu(menu);
    table.setOnKeyPressed(this::keyPressed);
  }

  private void keyPressed(KeyEvent key) {
    if (DELETE.match(key)) {
      model.cancelSelected();
      key.consume();
    } else if (COPY.match(key)) {
      copyUrls();
      key.consume();
    }
  }

  private void name() {
    long pending = model.selection().stream().filter(task -> task.state().pending()).count();
    long shielded = model.selection().stream().filter(TaskRecord::workRunning).count();
    cancel.setVisible(pending + shielded > 0);
    cancel.setText(
        pending > 0
            ? Texts.get("run.menu.cancel", pending)
            : Texts.get("run.menu.stop-shielded", shielded));
    copy.setDisable(model.selection().isEmpty());
    copy.setText(Texts.get("run.menu.copy", model.selection().size()));
  }

  private void copyUrls() {
    String urls =
        model.selection().stream()
            .map(task -> task.request().url())
            .collect(Collectors.joining("\n"));
    if (!urls.isEmpty()) {
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, urls));
    }
  }
}
