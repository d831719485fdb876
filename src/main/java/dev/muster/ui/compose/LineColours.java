package dev.muster.ui.compose;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The colours of one line: method, options, comment.
final class LineColours {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<comment>^\\s*(#|//|;).*)|(?<method>^\\s*[A-Z]{3,10}(?=\\s))"
              + "|(?<option>(?<=\\s)[a-z-]+\\s?=\\s?(\"[^\"]*\"|'[^']*'|\\S*))");

  private LineColours() {}

  static StyleSpans<Collection<String>> of(String line) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    Matcher word = WORDS.matcher(line);
    int painted = 0;
    while (word.find()) {
      String colour =
          word.group("comment") != null
              ? "comment"
              : word.group("method") != null ? "method" : "option";
      spans.add(List.of(), word.start() - painted);
      spans.add(List.of(colour), word.end() - word.start());
      painted = word.end();
    }
    spans.add(List.of(), line.length() - painted);
    return spans.create();
  }
}
