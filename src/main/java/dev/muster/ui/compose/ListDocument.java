package dev.muster.ui.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.TextOps;

/// A text as an editor holds it. The lines that are seen first have their colours already, so that
/// they are laid out once and not twice: one by one, in a list of 100,000 lines, they take longer
/// than some frames. Any thread.
///
/// @param lines as the editor takes them
record ListDocument(ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> lines) {
  /// More than a screen shows.
  private static final int COLOURED = 120;

  /// The pieces that fill a screen: so many, of so few lines. The first lines that an editor ever
  /// draws take it some milliseconds each.
  private static final int DRAWN = 16;

  private static final int FEW = 4;

  /// Characters, some 5,000 lines: what an editor takes within a frame when it needn't draw it.
  private static final int PIECE = 250_000;

  static ListDocument of(String text, TextOps<String, Collection<String>> ops) {
    int seen = end(text, 0, COLOURED);
    var first = plain(text.substring(0, seen), ops).mapParagraphs(ListDocument::coloured);
    boolean all = seen == text.length();
    return new ListDocument(all ? first : first.concat(plain(text.substring(seen), ops)));
  }

  /// The same for a long text, in pieces that an editor takes one after the other: each within a
  /// frame. It will walk over a piece's lines when it takes it, which is slow until the JVM has
  /// compiled it: here that holds nobody up.
  static List<ListDocument> pieces(String text, TextOps<String, Collection<String>> ops) {
    List<ListDocument> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = pieces.size() < DRAWN ? end(text, from, FEW) : end(text, from + PIECE, 1);
      String part = text.substring(from, to);
      boolean early = pieces.size() <= DRAWN;
      ListDocument piece = early ? of(part, ops) : new ListDocument(plain(part, ops));
      if (early) {
        piece.lines.getText();
      }
      pieces.add(piece);
      from = to;
    }
    return pieces;
  }

  private static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> plain(
      String text, TextOps<String, Collection<String>> ops) {
    return ReadOnlyStyledDocument.fromString(text, List.of(), List.of(), ops);
  }

  private static Paragraph<Collection<String>, String, Collection<String>> coloured(
      Paragraph<Collection<String>, String, Collection<String>> line) {
    return line.length() == 0 ? line : line.restyle(0, LineStyles.of(line.getText()));
  }

  int length() {
    return lines.length();
  }

  /// How many lines end in it.
  int breaks() {
    return lines.getParagraphs().size() - 1;
  }

  /// Behind so many ends of lines.
  private static int end(String text, int from, int lines) {
    int end = Math.min(from, text.length());
    for (int line = 0; line < lines && end < text.length(); line++) {
      int next = text.indexOf('\n', end);
      end = next < 0 ? text.length() : next + 1;
    }
    return end;
  }
}
