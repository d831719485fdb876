package dev.muster.input;

/// Something that was not taken from a line, and why.
///
/// @param line from 1
/// @param excerpt how the line begins
public record Skipped(int line, String excerpt, Reason reason) {
  private static final int EXCERPT = 80;

  static Skipped of(int line, String text, Reason reason) {
    String shown = text.strip();
    return new Skipped(
        line, shown.length() <= EXCERPT ? shown : shown.substring(0, EXCERPT - 1) + "…", reason);
  }
}
