package dev.muster.ui.run;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// A text that lets itself be looked at only so often: an expression such as `(a+)+$` would
/// otherwise take longer than anyone lives, and the screen would stand still.
final class Patience implements CharSequence {
  private static final int LOOKS = 20_000;
  private static final int LOOKS_PER_CHARACTER = 20;

  private final String text;
  private int looks;

  private Patience(String text, int looks) {
    this.text = text;
    this.looks = looks;
  }

  /// What one expression may cost in all: a few texts may be hard, not 100,000 of them. Any thread.
  static final class Budget {
    private static final long LOOKS_IN_ALL = 100L * LOOKS;
    private final AtomicLong spent = new AtomicLong();

    private int allowed(String text) {
      int plain = LOOKS_PER_CHARACTER * text.length();
      return spent.get() < LOOKS_IN_ALL ? LOOKS + plain : plain;
    }

    /// Most texts cost next to nothing, and aren't counted.
    private void spend(String text, int looks) {
      if (looks > LOOKS_PER_CHARACTER * text.length()) {
        spent.addAndGet(looks);
      }
    }
  }

  private static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super(null, null, false, false);
    }
  }

  /// Whether the pattern is in the text; not, when that can't be told in reasonable time.
  static boolean finds(Pattern pattern, String text, Budget budget) {
    int allowed = budget.allowed(text);
    Patience patient = new Patience(text, allowed);
    try {
      return pattern.matcher(patient).find();
    } catch (Exhausted | StackOverflowError _) {
      return false;
    } finally {
      budget.spend(text, allowed - patient.looks);
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
