package dev.muster.ui.window;

import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import dev.muster.ui.Zoom;
import dev.muster.ui.compose.ListEditor;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;

/// Where the list stands: at the left of the rows, or put aside behind a narrow rail that brings it
/// back.
final class ListPlace {
  private static final double RAIL = 26;

  private final SplitPane columns;
  private final ListEditor editor;
  private final Button rail = new Button("»");
  private boolean keeping;
  private double share = Layout.DEFAULT.listShare();

  ListPlace(SplitPane columns, ListEditor editor) {
    this.columns = columns;
    this.editor = editor;
    columns.getItems().addFirst(editor);
    rail.setId("show-list");
    rail.getStyleClass().setAll("list-rail");
    rail.setTooltip(new Tooltip(Texts.get("window.list.show")));
    rail.setAccessibleText(Texts.get("window.list.show"));
    rail.setMinWidth(RAIL);
    rail.setMaxSize(RAIL, Double.MAX_VALUE);
    rail.setOnAction(_ -> edit());
    SplitPane.setResizableWithParent(rail, false);
    editor.serveCollapse(this::toggle);
  }

  boolean shown() {
    return columns.getItems().contains(editor);
  }

  /// The list's share of the width, shown or not.
  double shareNow() {
    share = shown() ? columns.getDividerPositions()[0] : share;
    return share;
  }

  /// From now on the list keeps its width when the window changes its own. When the text becomes
  /// larger it keeps its share instead: the rows alone would pay for it.
  void holdSize() {
    SplitPane.setResizableWithParent(editor, false);
    OnScreen.tell(columns, Zoom.factorProperty(), _ -> keepShare());
  }

  private void keepShare() {
    if (keeping || !shown()) {
      return;
    }
    keeping = true;
    double kept = shareNow();
    Scene scene = columns.getScene();
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            keeping = false;
            if (shown()) {
              columns.setDividerPositions(kept);
            }
          }
        });
  }

  void layOut(double wanted, boolean shown) {
    share = wanted;
    show(shown);
  }

  void toggle() {
    shareNow();
    show(!shown());
  }

  private void show(boolean list) {
    columns.getItems().set(0, list ? editor : rail);
    columns.setDividerPositions(list ? share : 0);
  }

  /// Brings it back where it is put aside.
  void reveal() {
    if (!shown()) {
      toggle();
    }
  }

  /// Puts the keyboard into the list, and brings it back for that.
  void edit() {
    reveal();
    editor.requestFocus();
  }
}
