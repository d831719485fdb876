package dev.muster.input;

/// Something that was not taken from a line, and why.
///
/// @param line from 1
/// @param excerpt how the line begins
public record Skipped(int line, String excerpt, Reason reason) {
  private static final int EXCERPT = 80;

  /// How a line begins.
  static String excerpt(String line) {
    String shown = line.strip();
    return shown.length() <= EXCERPT ? shown : shown.substring(0, EXCERPT - 1) + "…";
  }
}
