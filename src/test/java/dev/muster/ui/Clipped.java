package dev.muster.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

/// What shows less than it says.
public final class Clipped {
  private Clipped() {}

  /// The labels and buttons that are cut, of those on which no other room is left to be taken: a
  /// cell may be narrower than its URL.
  public static List<String> in(Parent root) {
    return root.lookupAll("*").stream()
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filter(Clipped::shown)
        .filter(label -> label.getText() != null && !label.getText().isEmpty())
        .filter(Clipped::isCut)
        .map(Labeled::getText)
        .toList();
  }

  private static boolean isCut(Labeled label) {
    return label.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .anyMatch(text -> !text.getText().equals(label.getText()));
  }

  private static boolean shown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible() || each instanceof TableCell) {
        return false;
      }
    }
    return true;
  }
}
