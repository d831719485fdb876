package dev.muster.ui.detail;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Makes any text harmless to show: control characters become visible, invisible ones that could
/// turn or hide text are spelled out, and endless lines are cut.
final class Printable {
  /// Ends a line that goes on in the next; {@link #joined} takes it out again.
  private static final String CUT = "\u200B\n";

  private static final int LONGEST_LINE = 1_000;
  private static final int ROW = 16;

  private Printable() {}

  static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    int line = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          continue;
        }
        c = '\n';
      }
      line = c == '\n' ? 0 : line + 1;
      if (line > LONGEST_LINE && !Character.isLowSurrogate(c)) {
        out.append(CUT);
        line = 1;
      }
      append(out, c);
    }
    return out.toString();
  }

  /// The text without the cuts, for the clipboard.
  static String joined(String shown) {
    return shown.replace(CUT, "");
  }

  private static void append(StringBuilder out, char c) {
    if (c == '\n' || c == '\t') {
      out.append(c);
    } else if (c < ' ') {
      out.append((char) (0x2400 + c)); // Unicode's pictures of the control characters
    } else if (c == 0x7F) {
      out.append('\u2421');
    } else if (Character.isISOControl(c) || hides(c)) {
      out.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
    } else {
      out.append(c);
    }
  }

  private static boolean hides(char c) {
    return Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029';
  }

  /// Bytes as a classic hex view: offset, sixteen bytes, the same as ASCII.
  static String hex(byte[] bytes, int limit) {
    int end = Math.min(limit, bytes.length);
    StringBuilder out = new StringBuilder(end * 5 + 80);
    for (int from = 0; from < end; from += ROW) {
      row(out, bytes, from, Math.min(from + ROW, end));
    }
    return out.toString();
  }

  private static void row(StringBuilder out, byte[] bytes, int from, int to) {
    HexFormat format = HexFormat.of();
    if (from > 0) {
      out.append('\n');
    }
    out.append(format.toHexDigits(from, 8)).append("  ");
    for (int i = from; i < from + ROW; i++) {
      out.append(i < to ? format.toHexDigits(bytes[i]) : "  ").append(' ');
      if (i - from == ROW / 2 - 1) {
        out.append(' ');
      }
    }
    out.append(' ');
    String ascii = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    ascii.chars().forEach(c -> out.append(c >= ' ' && c < 0x7F ? (char) c : '.'));
  }
}
