package dev.muster.ui.compose;

import dev.muster.input.LineColours;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The colours of one line as an editor wants them: classes of its style sheet, without a gap.
final class LineStyles {
  /// What is longer keeps its first colours only: the screen shows no more of a line than that.
  private static final int LONGEST = 4_000;

  private LineStyles() {}

  static StyleSpans<Collection<String>> of(String line) {
    StyleSpansBuilder<Collection<String>> styles = new StyleSpansBuilder<>();
    int painted = 0;
    for (LineColours.Span span : LineColours.of(shortened(line))) {
      styles.add(List.of(), span.from() - painted);
      styles.add(List.of(span.role().name().toLowerCase(Locale.ROOT)), span.to() - span.from());
      painted = span.to();
    }
    styles.add(List.of(), line.length() - painted);
    return styles.create();
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  static boolean same(StyleSpans<Collection<String>> one, StyleSpans<Collection<String>> other) {
    return plain(one).equals(plain(other));
  }

  private static List<Run> plain(StyleSpans<Collection<String>> spans) {
    return spans.stream()
        .filter(span -> span.getLength() > 0)
        .map(span -> new Run(span.getLength(), List.copyOf(span.getStyle())))
        .toList();
  }

  private record Run(int length, List<String> styles) {}
}
