package dev.muster.input;

/// A piece of a line.
///
/// @param from the index of its first character
/// @param to the index behind its last
record Cut(int from, int to) {
  String in(String line) {
    return line.substring(from, to);
  }
}
