package dev.muster.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes one clean line apart. Reading a list and colouring it go through here, so they can't
/// disagree.
final class LineParser {
  /// Methods that may stand before a URL: IANA's register, and what caches know. Any other is asked
  /// for by `method=`, for in prose a word in capitals may stand before a URL too.
  static final Set<String> METHODS =
      Set.of(
          """
          GET HEAD POST PUT PATCH DELETE OPTIONS TRACE QUERY
          ACL BASELINE-CONTROL BIND CHECKIN CHECKOUT COPY LABEL LINK LOCK MERGE MKACTIVITY
          MKCALENDAR MKCOL MKREDIRECTREF MKWORKSPACE MOVE ORDERPATCH PROPFIND PROPPATCH REBIND
          REPORT SEARCH UNBIND UNCHECKOUT UNLINK UNLOCK UPDATE UPDATEREDIRECTREF VERSION-CONTROL
          PURGE BAN\
          """
              .split("\\s+"));

  private static final int LONGEST_METHOD = 17;
  private static final int LONGEST_HOST = 4_000;

  private final String line;
  private final OptionScanner options;
  private final UrlFinder urls;
  private final List<Cut> found = new ArrayList<>(1);
  private final List<Option> said = new ArrayList<>(0);
  private int comment;

  private LineParser(String line) {
    this.line = line;
    this.options = new OptionScanner(line);
    this.urls = new UrlFinder(line);
    this.comment = line.length();
  }

  /// @param line as {@link Clean} leaves it
  static Line parse(String line) {
    int from = Scan.space(line, 0);
    if (from == line.length()) {
      return new Line.Blank();
    }
    char first = line.charAt(from);
    if (first == '#' || first == ';' || line.startsWith("//", from)) {
      return new Line.Comment();
    }
    return new LineParser(line).parse(from, first);
  }

  private Line parse(int from, char first) {
    Option preset = first == '@' ? options.afterSign(from + 1) : null;
    if (preset != null) {
      return said(preset, new Line.Defaults(said));
    }
    Option option = options.isShield(from) ? options.shield(from) : options.at(from, true, false);
    if (option != null && isOption(option, from)) {
      return said(option, new Line.Options(said, from > 0));
    }
    int name = CommandText.name(line, from);
    Line request = request(bullet(from));
    return name < 0 ? request : new Line.Command(new Cut(name, Scan.word(line, name)), request);
  }

  /// A line of options, unless there is a URL behind them: then they are that URL's.
  private Line said(Option first, Line line) {
    said.add(first);
    more(first.value().to());
    return found.isEmpty() ? line : urls(null);
  }

  /// Whether a line that starts with `key=` is one of options: `link = https://…` is none.
  private boolean isOption(Option option, int from) {
    OptionKey key = option.key();
    return line.indexOf("://") < 0
        ? key != OptionKey.SHIELD || option.value().to() == line.stripTrailing().length()
        : key != null && (key.wordy || key == OptionKey.PROXY) && from > 0;
  }

  private Line request(int from) {
    Cut method = method(from);
    int start = method == null ? from : Scan.space(line, method.to());
    int end = Scan.word(line, start);
    Cut url = urls.next(start, end);
    if (url != null && isAlone(url, start, end)) {
      found.add(url);
      more(end);
      return urls(method);
    }
    boolean host = url == null && isHost(start, end);
    if (host && more(end)) {
      return new Line.Host(method, new Cut(start, hostEnd(start, end)), said, comment);
    }
    if (!host) {
      prose(from, url);
    }
    return urls(null);
  }

  private Line urls(@Nullable Cut method) {
    return found.isEmpty()
        ? new Line.Nothing(whyNothing())
        : new Line.Urls(method, found, said, comment);
  }

  private Reason whyNothing() {
    String meant = HostName.mended(line.strip());
    if (meant != null) {
      return new Reason(Reason.Kind.DID_YOU_MEAN, meant);
    }
    return Reason.of(line.contains("://") ? Reason.Kind.NO_HOST : Reason.Kind.NO_URL);
  }

  /// Reads what stands behind a URL; whether it was nothing but options and a comment.
  private boolean more(int from) {
    int at = Scan.space(line, from);
    while (at < line.length()) {
      if (options.isComment(at)) {
        comment = at;
        return true;
      }
      Option option =
          options.isShield(at) ? options.shield(at) : options.at(atSign(at), true, false);
      if (option == null || (option.key() == null && holdsUrl(option))) {
        prose(at, null);
        return false;
      }
      said.add(option);
      at = Scan.space(line, option.value().to());
    }
    return true;
  }

  /// On a line of defaults each may have its own `@`.
  private int atSign(int at) {
    return line.charAt(at) == '@' ? at + 1 : at;
  }

  private boolean holdsUrl(Option option) {
    return option.value().in(line).contains("://");
  }

  /// Reads words that mean nothing, for the URLs and options among them.
  private void prose(int from, @Nullable Cut first) {
    Cut url = first == null ? urls.next(from, line.length()) : first;
    int at = from;
    while (url != null) {
      int read = optionsBetween(at, url.from());
      boolean inValue = read > url.from();
      if (!inValue) {
        found.add(url);
      }
      int behind = inValue ? read : url.to();
      at = inValue ? read : at > behind ? at : nextWord(behind, line.length());
      url = urls.next(behind, line.length());
    }
    optionsBetween(at, line.length());
  }

  /// Returns how far it has read: behind `to` when the value of an option goes on there.
  private int optionsBetween(int from, int to) {
    int at = found.isEmpty() ? to : Math.min(from, to);
    while (at < to) {
      Option option = options.at(at, false, true);
      if (option != null) {
        said.add(option);
      }
      at = option == null ? nextWord(at, to) : Scan.space(line, option.value().to());
    }
    return at;
  }

  private int nextWord(int from, int to) {
    int at = from;
    while (at < to && !Scan.isSpace(line.charAt(at))) {
      at++;
    }
    return Math.min(to, Scan.space(line, at));
  }

  private @Nullable Cut method(int from) {
    int end = Scan.word(line, from);
    boolean fits = end < line.length() && end - from <= LONGEST_METHOD;
    return fits && METHODS.contains(line.substring(from, end)) ? new Cut(from, end) : null;
  }

  /// Skips the `-`, `*` or `12.` of a list in a list.
  private int bullet(int from) {
    int end = from;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    String marks = end > from ? ".)" : "-*+•–>";
    boolean marked =
        end + 1 < line.length()
            && marks.indexOf(line.charAt(end)) >= 0
            && Scan.isSpace(line.charAt(end + 1));
    return marked ? Scan.space(line, end + 1) : from;
  }

  /// Whether a word is a URL and nothing else but punctuation.
  private boolean isAlone(Cut url, int from, int to) {
    return url.from() - from <= 1 && to - url.to() <= 2 && !holdsLetters(url.to(), to);
  }

  private boolean holdsLetters(int from, int to) {
    int at = from;
    while (at < to && !Character.isLetterOrDigit(line.charAt(at))) {
      at++;
    }
    return at < to;
  }

  private boolean isHost(int from, int to) {
    int end = hostEnd(from, to);
    return end - from <= LONGEST_HOST && HostName.leads(line.substring(from, end));
  }

  private int hostEnd(int from, int to) {
    int end = to;
    while (end > from && ".,;:!?".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
