package dev.muster.ui;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/// What shows less than it says.
public final class Clipped {
  /// What they show can be scrolled into view, or is a URL: those know no end.
  private static final Set<String> EXCUSED =
      Set.of("virtual-flow", "tab-header-area", "detail-title");

  private static final double ROUNDING = 1;

  private Clipped() {}

  /// The words that are cut, of those on which no other room is left to be taken: labels, buttons,
  /// a field's prompt, and whatever stands beyond the edge of what it is in.
  public static List<String> in(Parent root) {
    return root.lookupAll("*").stream()
        .filter(Control.class::isInstance)
        .filter(Clipped::shown)
        .flatMap(control -> cut(control, root))
        .toList();
  }

  private static Stream<String> cut(Node control, Parent root) {
    String words = words(control);
    if (words.isEmpty()) {
      return Stream.empty();
    }
    if (cutsItsWords(control)) {
      return Stream.of(words);
    }
    return beyond(control, root) ? Stream.of("beyond the edge: " + words) : Stream.empty();
  }

  private static boolean cutsItsWords(Node control) {
    return switch (control) {
      case Labeled label -> isCut(label);
      case TextField field -> promptIsCut(field);
      default -> false;
    };
  }

  private static String words(Node control) {
    String words =
        switch (control) {
          case Labeled label -> label.getText();
          case TextField field -> field.getText().isEmpty() ? field.getPromptText() : "a text";
          default -> "";
        };
    return Objects.requireNonNullElse(words, "");
  }

  private static boolean isCut(Labeled label) {
    return label.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .anyMatch(text -> !text.getText().equals(label.getText()));
  }

  private static boolean promptIsCut(TextField field) {
    Text prompt = new Text(field.getPromptText());
    prompt.setFont(field.getFont());
    double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
    return field.getText().isEmpty() && prompt.getLayoutBounds().getWidth() > room;
  }

  private static boolean beyond(Node control, Parent root) {
    Bounds bounds = control.localToScene(control.getLayoutBounds());
    for (Node each = control.getParent(); each != null; each = each.getParent()) {
      Bounds around = each.localToScene(each.getLayoutBounds());
      if (bounds.getMinX() < around.getMinX() - ROUNDING
          || bounds.getMaxX() > around.getMaxX() + ROUNDING
          || bounds.getMinY() < around.getMinY() - ROUNDING
          || bounds.getMaxY() > around.getMaxY() + ROUNDING) {
        return true;
      }
      if (each.equals(root)) {
        return false;
      }
    }
    return false;
  }

  private static boolean shown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible() || isExcused(each)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isExcused(Node node) {
    return node instanceof TableView
        || node instanceof ScrollPane
        || node.getStyleClass().stream().anyMatch(EXCUSED::contains);
  }
}
