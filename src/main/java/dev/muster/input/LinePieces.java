package dev.muster.input;

import java.io.IOException;
import java.io.Reader;

/// Cuts a long text into pieces of whole entries.
final class LinePieces {
  private static final int LENGTH = 8_000_000;

  /// How far back a line is looked for that starts an entry.
  private static final int BACK = 64_000;

  private final Reader text;
  private final char[] buffer;
  private int held;

  LinePieces(Reader text) {
    this(text, LENGTH);
  }

  /// @param length of a piece, in characters
  LinePieces(Reader text, int length) {
    this.text = text;
    this.buffer = new char[length];
  }

  /// The next piece; empty behind the last.
  String next() throws IOException {
    int read = 0;
    while (read >= 0 && held < buffer.length) {
      held += read;
      read = text.read(buffer, held, buffer.length - held);
    }
    int end = read < 0 ? held : cut();
    String piece = new String(buffer, 0, end);
    System.arraycopy(buffer, end, buffer, 0, held - end);
    held -= end;
    return piece;
  }

  /// Before the last line that starts with a URL or a command; else before the last line, or word.
  private int cut() {
    int line = -1;
    int word = held;
    for (int at = held - 1; at > 0 && (line < 0 || at > held - BACK); at--) {
      boolean isLine = buffer[at - 1] == '\n' || (buffer[at - 1] == '\r' && buffer[at] != '\n');
      if (isLine && startsEntry(at)) {
        return at;
      }
      line = isLine && line < 0 ? at : line;
      word = word == held && buffer[at] == ' ' ? at : word;
    }
    return line < 0 ? word : line;
  }

  private boolean startsEntry(int at) {
    return starts(at, "http") || starts(at, "curl ");
  }

  private boolean starts(int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= held || buffer[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
