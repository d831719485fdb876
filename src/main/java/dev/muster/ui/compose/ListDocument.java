package dev.muster.ui.compose;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.TextOps;

/// A text as an editor holds it. The lines that are seen first have their colours already, so that
/// they are laid out once and not twice: one by one, in a list of 100,000 lines, they take longer
/// than some frames. Any thread.
final class ListDocument {
  /// More than a screen shows.
  private static final int COLOURED = 120;

  private ListDocument() {}

  static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> of(
      String text, TextOps<String, Collection<String>> ops) {
    int seen = endOfSeen(text);
    var first = plain(text.substring(0, seen), ops).mapParagraphs(ListDocument::coloured);
    return seen == text.length() ? first : first.concat(plain(text.substring(seen), ops));
  }

  /// The same for a long text. The editor will walk over all lines when it takes it, which is slow
  /// the first time: here that holds nobody up.
  static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> walked(
      String text, TextOps<String, Collection<String>> ops) {
    var document = of(text, ops);
    document.getText();
    return document;
  }

  private static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> plain(
      String text, TextOps<String, Collection<String>> ops) {
    return ReadOnlyStyledDocument.fromString(text, List.of(), List.of(), ops);
  }

  private static Paragraph<Collection<String>, String, Collection<String>> coloured(
      Paragraph<Collection<String>, String, Collection<String>> line) {
    return line.length() == 0 ? line : line.restyle(0, LineStyles.of(line.getText()));
  }

  private static int endOfSeen(String text) {
    int end = 0;
    for (int line = 0; line < COLOURED && end < text.length(); line++) {
      int next = text.indexOf('\n', end);
      end = next < 0 ? text.length() : next + 1;
    }
    return end;
  }
}
