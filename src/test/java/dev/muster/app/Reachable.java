package dev.muster.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/// What the keyboard reaches in every open window, and what a screen reader could not tell of it.
final class Reachable {
  private Reachable() {}

  /// Whatever takes the keyboard and has no name or no role.
  static List<String> untold() {
    WaitForAsyncUtils.waitForFxEvents();
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          List<Node> nodes = shown();
          Set<Node> labelled =
              nodes.stream()
                  .filter(Label.class::isInstance)
                  .map(node -> ((Label) node).getLabelFor())
                  .filter(Objects::nonNull)
                  .collect(Collectors.toSet());
          Stream<String> nameless =
              focusable(nodes)
                  .filter(node -> !labelled.contains(node) && !named(node))
                  .map(node -> "no name: " + node);
          Stream<String> roleless =
              focusable(nodes).filter(node -> !hasRole(node)).map(node -> "no role: " + node);
          Stream<String> mute =
              nodes.stream().filter(Reachable::isMuteCell).map(node -> "no words: " + node);
          return Stream.of(nameless, roleless, mute).flatMap(all -> all).toList();
        });
  }

  /// Whatever is to take the keyboard below here. FX thread or not.
  static List<Node> in(Node root) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          List<Node> nodes = new ArrayList<>();
          collect(root, nodes);
          return focusable(nodes).toList();
        });
  }

  private static Stream<Node> focusable(List<Node> nodes) {
    return nodes.stream().filter(node -> node.isFocusTraversable() && !node.isDisabled());
  }

  private static List<Node> shown() {
    List<Node> nodes = new ArrayList<>();
    Window.getWindows().stream()
        .filter(Window::isShowing)
        .forEach(window -> collect(window.getScene().getRoot(), nodes));
    return nodes;
  }

  private static void collect(Node node, List<Node> found) {
    if (node.isVisible()) {
      found.add(node);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
      }
    }
  }

  private static boolean named(Node node) {
    return says(node.getAccessibleText())
        || (node instanceof Labeled labeled && says(labeled.getText()));
  }

  private static boolean hasRole(Node node) {
    AccessibleRole role = node.getAccessibleRole();
    return role != null && role != AccessibleRole.NODE && role != AccessibleRole.PARENT;
  }

  /// A row of a list that is drawn of parts says nothing unless it is told what to say.
  private static boolean isMuteCell(Node node) {
    return node instanceof IndexedCell<?> cell
        && node.getAccessibleRole() == AccessibleRole.LIST_ITEM
        && !((Cell<?>) cell).isEmpty()
        && !named(node);
  }

  private static boolean says(@Nullable String words) {
    return words != null && words.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
