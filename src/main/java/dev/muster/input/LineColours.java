package dev.muster.input;

import dev.muster.input.LineColours.Span.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is what on one line, for colours. It knows nothing of the lines above: an editor asks for
/// the lines that can be seen, and no others.
public final class LineColours {
  private final String raw;
  private final List<Span> spans = new ArrayList<>();

  private LineColours(String raw) {
    this.raw = raw;
  }

  /// A piece of a line that plays a role; pieces come in order and never overlap.
  ///
  /// @param from the index of its first character
  /// @param to the index behind its last
  public record Span(Role role, int from, int to) {
    /// What a piece is.
    public enum Role {
      METHOD,
      URL,
      KEY,
      VALUE,
      COMMENT
    }
  }

  /// @param raw one line without its line break, as the editor holds it
  public static List<Span> of(String raw) {
    String line = Clean.line(raw);
    LineColours colours = new LineColours(raw);
    colours.paint(LineParser.parse(line), line.length());
    colours.spans.sort(Comparator.comparingInt(Span::from));
    return line.length() == raw.length() ? colours.spans : colours.unclean();
  }

  private void paint(Line line, int length) {
    switch (line) {
      case Line.Blank() -> {}
      case Line.Nothing(var _) -> {}
      case Line.Command(var name, var otherwise) -> {
        add(Role.METHOD, name);
        if (otherwise instanceof Line.Urls(var _, var urls, var _, var _)) {
          urls.forEach(url -> add(Role.URL, url));
        }
      }
      case Line.Comment() -> add(Role.COMMENT, new Cut(0, length));
      case Line.Defaults(var options) -> options(options);
      case Line.Options(var options, var indented) -> {
        if (indented) {
          options(options);
        }
      }
      case Line.Urls(var method, var urls, var options, var comment) -> {
        urls.forEach(url -> add(Role.URL, url));
        around(method, options, new Cut(comment, length));
      }
      case Line.Host(var method, var host, var options, var comment) -> {
        add(Role.URL, host);
        around(method, options, new Cut(comment, length));
      }
    }
  }

  private void around(@Nullable Cut method, List<Option> options, Cut comment) {
    if (method != null) {
      add(Role.METHOD, method);
    }
    options(options);
    add(Role.COMMENT, comment);
  }

  /// Only keys that are understood are coloured.
  private void options(List<Option> options) {
    for (Option option : options) {
      if (option.key() != null) {
        add(Role.KEY, option.name());
        add(Role.VALUE, option.value());
      }
    }
  }

  private void add(Role role, Cut cut) {
    if (cut.from() < cut.to()) {
      spans.add(new Span(role, cut.from(), cut.to()));
    }
  }

  /// The spans with the characters counted in that cleaning took away.
  private List<Span> unclean() {
    int[] places = new int[raw.length() + 1];
    int kept = 0;
    char last = ' ';
    for (int i = 0; i < raw.length(); i++) {
      if (!Clean.isGone(raw.charAt(i), last)) {
        last = Clean.kept(raw.charAt(i));
        places[kept++] = i;
      }
    }
    return spans.stream()
        .map(span -> new Span(span.role(), places[span.from()], places[span.to() - 1] + 1))
        .toList();
  }
}
