package dev.muster.input;

import dev.muster.input.Reason.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One walk through a list, line by line.
final class LineReading {
  /// What an entry's line is while options may follow, and what it remains if nothing comes of it.
  private static final LineMark UNTIL_MADE = LineMark.Plain.COMMENT;

  private final boolean takesHosts;
  private final Listing listing = new Listing();
  private final List<LineMark> marks = new ArrayList<>();
  private final Draft defaults = new Draft();

  /// What the next entry starts from: the list's defaults, and those written since the last entry.
  private Draft coming = defaults;

  private final List<OpenEntry> open = new ArrayList<>();
  private boolean begun;
  private int hosts;
  private int read;
  private int number;
  private String raw = "";

  /// How this line begins: made once, however much of the line is refused.
  private @Nullable String excerpt;

  /// @param takesHosts whether a host without a scheme is a request
  LineReading(boolean takesHosts) {
    this.takesHosts = takesHosts;
  }

  /// The entry that options below still belong to.
  ///
  /// @param mark the index of its line's mark, which says how many requests it makes in the end
  private record OpenEntry(List<String> urls, Draft draft, int line, int mark) {}

  void readAll(String text) {
    read(text);
    close();
  }

  /// Reads a further piece of the same list. What each line is, is no longer kept.
  void goOn(String piece) {
    marks.clear();
    number--; // the last piece ended on the line on which this one starts
    readAll(piece);
  }

  private void read(String text) {
    int from = 0;
    while (from <= text.length()) {
      int end = Lines.end(text, from);
      raw = text.substring(from, end);
      excerpt = null;
      number++;
      int lines = readLine(text, from);
      for (int i = 1; i < lines; i++) {
        marks.add(LineMark.Plain.CONTINUED);
        number++;
        end = Lines.end(text, Lines.next(text, end));
      }
      from = Lines.next(text, end);
      Listing.goOn();
    }
  }

  boolean hasHosts() {
    return hosts > 0;
  }

  /// How many in a hundred of the lines that mean something hold a URL or a host.
  int percentRead() {
    int all = read + listing.skips();
    return all == 0 ? 100 : (int) (100L * read / all);
  }

  RequestList list() {
    return listing.list(Format.LIST, marks);
  }

  /// Reads what starts with the line in `raw`, and returns how many lines that is.
  private int readLine(String text, int from) {
    String line = Clean.line(raw);
    Line parsed = LineParser.parse(line);
    if (parsed instanceof Line.Command(var _, var otherwise)) {
      CommandText command = CommandText.at(text, from);
      LineMark mark = command == null ? null : command(command);
      if (command != null && mark != null) {
        marks.add(mark);
        return command.lines();
      }
      parsed = otherwise;
    }
    marks.add(readLine(parsed, line));
    return 1;
  }

  private LineMark readLine(Line parsed, String line) {
    return switch (parsed) {
      case Line.Blank() -> LineMark.Plain.BLANK;
      case Line.Comment() -> LineMark.Plain.COMMENT;
      case Line.Defaults(var options) -> defaults(options, line);
      case Line.Options(var options, var indented) -> options(options, indented, line);
      case Line.Urls(var method, var urls, var options, _) -> {
        LineMark mark = entry(method, texts(urls, line), options, line);
        String meant = Misspelt.method(line.substring(0, urls.getFirst().from()).strip());
        if (method == null && meant != null) {
          listing.warn(refused(new Reason(Kind.DID_YOU_MEAN, meant)));
        }
        yield mark;
      }
      case Line.Host(var method, var host, var options, _) -> host(method, host, options, line);
      case Line.Command(var _, var otherwise) -> readLine(otherwise, line);
      case Line.Nothing(var reason) -> skip(reason);
    };
  }

  /// Nearly always one.
  private static List<String> texts(List<Cut> urls, String line) {
    return urls.size() == 1
        ? List.of(urls.getFirst().in(line))
        : urls.stream().map(url -> url.in(line)).toList();
  }

  /// The entry that a command asks for; `null` when there is no URL in it.
  private @Nullable LineMark command(CommandText text) {
    List<CurlCommand.Asked> asked = CurlCommand.read(text, coming);
    int count = asked.stream().mapToInt(one -> one.urls().size()).sum();
    if (count == 0) {
      return null;
    }
    begin();
    for (CurlCommand.Asked one : asked) {
      open.add(new OpenEntry(one.urls(), one.draft(), number, marks.size()));
      one.reasons().forEach(reason -> listing.warn(refused(reason)));
    }
    return UNTIL_MADE;
  }

  private LineMark defaults(List<Option> options, String line) {
    close();
    if (begun && coming == defaults) {
      coming = defaults.next();
    }
    return take(options, line, coming, LineMark.Plain.DEFAULTS);
  }

  private LineMark options(List<Option> options, boolean indented, String line) {
    Option first = options.getFirst();
    if (!indented && first.key() != null) {
      return skip(Reason.of(Kind.NOT_INDENTED));
    }
    if (!indented) {
      return skip(Reason.of(Kind.NO_URL));
    }
    if (open.isEmpty()) {
      return skip(Reason.of(Kind.NO_REQUEST_ABOVE), false);
    }
    return take(options, line, open.getLast().draft(), LineMark.Plain.OPTIONS);
  }

  /// Takes what can be taken of a line that is nothing but options.
  private LineMark take(List<Option> options, String line, Draft draft, LineMark mark) {
    List<Skipped> warnings = listing.warnings();
    int before = warnings.size();
    apply(options, line, draft);
    List<Skipped> refused = warnings.subList(before, warnings.size());
    if (listing.full() || refused.size() < options.size()) {
      return mark;
    }
    Reason reason = refused.getFirst().reason();
    refused.clear();
    return skip(reason, false);
  }

  private LineMark host(@Nullable Cut method, Cut host, List<Option> options, String line) {
    String url = WrittenUrl.encoded(HostName.url(host.in(line)));
    if (!takesHosts) {
      return skip(new Reason(Kind.DID_YOU_MEAN, url));
    }
    hosts++;
    return entry(method, List.of(url), options, line);
  }

  private LineMark entry(
      @Nullable Cut method, List<String> urls, List<Option> options, String line) {
    Draft draft = coming.next();
    begin();
    if (method != null) {
      draft.method(method.in(line));
    }
    apply(options, line, draft);
    open.add(new OpenEntry(urls, draft, number, marks.size()));
    return UNTIL_MADE;
  }

  private void apply(List<Option> options, String line, Draft draft) {
    for (Option option : options) {
      Reason reason = OptionMeaning.apply(option, option.name().in(line), draft);
      if (reason != null) {
        listing.warn(refused(reason));
      }
    }
  }

  private void begin() {
    close();
    begun = true;
    read++;
    coming = defaults;
  }

  /// Makes the open entries' requests; options that follow belong to no one.
  private void close() {
    if (open.isEmpty()) {
      return;
    }
    int first = listing.size();
    for (OpenEntry entry : open) {
      for (String url : entry.urls()) {
        listing.add(entry.draft(), url, entry.line());
      }
    }
    int made = listing.size() - first;
    if (made > 0) {
      marks.set(open.getFirst().mark(), new LineMark.Entry(first, made));
    }
    open.clear();
  }

  private LineMark skip(Reason reason) {
    return skip(reason, true);
  }

  private LineMark skip(Reason reason, boolean closes) {
    if (closes) {
      close();
    }
    listing.skip(refused(reason));
    return new LineMark.Refused(reason);
  }

  private Skipped refused(Reason reason) {
    if (excerpt == null) {
      excerpt = Skipped.excerpt(raw);
    }
    return new Skipped(number, excerpt, reason);
  }
}
