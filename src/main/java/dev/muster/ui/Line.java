package dev.muster.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// A line that would like to be one, and wraps where it can't. A flow pane by itself asks for a
/// width that it was told, whatever it holds. FX thread.
public final class Line extends FlowPane {
  @Override
  protected double computeMinWidth(double height) {
    double widest =
        getManagedChildren().stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0);
    return snappedLeftInset() + snapSizeX(widest) + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    List<Node> parts = getManagedChildren();
    double gaps = Math.max(0, parts.size() - 1) * snapSpaceX(getHgap());
    double wide = parts.stream().mapToDouble(this::wide).sum();
    return snappedLeftInset() + wide + gaps + snappedRightInset();
  }

  private double wide(Node part) {
    double wanted = Math.max(part.minWidth(-1), part.prefWidth(-1));
    return snapSizeX(Math.min(wanted, part.maxWidth(-1)));
  }
}
