package dev.muster.ui.compose;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The number before a line, as wide as the longest of the list. It says how wide that is instead
/// of measuring itself: in the frame of a paste some dozens are made.
final class LineNumber extends Label {
  /// Of JetBrains Mono, all of whose characters are 600 of 1,000 units wide.
  private static final double DIGIT_WIDTH = 0.6;

  private int digits;

  LineNumber(int number, int digits) {
    super(Integer.toString(number));
    this.digits = digits;
    getStyleClass().add("line-number");
    setMinWidth(Region.USE_PREF_SIZE);
  }

  /// From now on as wide as a number of so many digits.
  void digits(int longest) {
    digits = longest;
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    double text = digits * DIGIT_WIDTH * getFont().getSize();
    return Math.ceil(snappedLeftInset() + text + snappedRightInset());
  }
}
