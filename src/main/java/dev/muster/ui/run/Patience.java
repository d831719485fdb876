package dev.muster.ui.run;

import java.util.regex.Pattern;

/// A text that lets itself be looked at only so often: an expression such as `(a+)+$` would
/// otherwise take longer than anyone lives, and the screen would stand still.
final class Patience implements CharSequence {
  private static final int LOOKS = 20_000;
  private static final int LOOKS_PER_CHARACTER = 20;

  private final String text;
  private int looks;

  private Patience(String text) {
    this.text = text;
    looks = LOOKS + LOOKS_PER_CHARACTER * text.length();
  }

  private static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super(null, null, false, false);
    }
  }

  /// Whether the pattern is in the text; not, when that can't be told in reasonable time.
  static boolean finds(Pattern pattern, String text) {
    try {
      return pattern.matcher(new Patience(text)).find();
    } catch (Exhausted | StackOverflowError _) {
      return false;
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--looks < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
