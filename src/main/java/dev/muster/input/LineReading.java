package dev.muster.input;

import dev.muster.engine.Request;
import dev.muster.input.Reason.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// One walk through a list, line by line.
final class LineReading {
  private final boolean takesHosts;
  private final List<Request> requests = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Skipped> warnings = new ArrayList<>();
  private final List<LineMark> marks = new ArrayList<>();
  private final Draft defaults = new Draft();

  /// What the next entry starts from: the list's defaults, and those written since the last entry.
  private Draft coming = defaults;

  private @Nullable OpenEntry open;
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
  private record OpenEntry(List<String> urls, Draft draft, int line) {}

  void readAll(String text) {
    int from = 0;
    while (from <= text.length()) {
      int end = lineEnd(text, from);
      raw = text.substring(from, end);
      excerpt = null;
      number++;
      marks.add(readLine());
      boolean two = text.startsWith("\r\n", end);
      from = end + (two ? 2 : 1);
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the list is no longer wanted");
      }
    }
    close();
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  boolean hasHosts() {
    return hosts > 0;
  }

  /// How many in a hundred of the lines that mean something hold a URL or a host.
  int percentRead() {
    int all = read + skipped.size();
    return all == 0 ? 100 : (int) (100L * read / all);
  }

  RequestList list() {
    return new RequestList(requests, skipped, warnings, Duplicates.count(requests), marks);
  }

  private LineMark readLine() {
    String line = Clean.line(raw);
    return switch (LineParser.parse(line)) {
      case Line.Blank() -> LineMark.Plain.BLANK;
      case Line.Comment() -> LineMark.Plain.COMMENT;
      case Line.Defaults(var options) -> defaults(options, line);
      case Line.Options(var options, var indented) -> options(options, indented, line);
      case Line.Urls(var method, var urls, var options, _) ->
          entry(method, urls.stream().map(url -> url.in(line)).toList(), options, line);
      case Line.Host(var method, var host, var options, _) -> host(method, host, options, line);
      case Line.Nothing(var reason) -> skip(reason);
    };
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
    if (open == null) {
      return skip(Reason.of(Kind.NO_REQUEST_ABOVE), false);
    }
    return take(options, line, open.draft(), LineMark.Plain.OPTIONS);
  }

  /// Takes what can be taken of a line that is nothing but options.
  private LineMark take(List<Option> options, String line, Draft draft, LineMark mark) {
    int before = warnings.size();
    apply(options, line, draft);
    List<Skipped> refused = warnings.subList(before, warnings.size());
    if (refused.size() < options.size()) {
      return mark;
    }
    Reason reason = refused.getFirst().reason();
    refused.clear();
    return skip(reason, false);
  }

  private LineMark host(@Nullable Cut method, Cut host, List<Option> options, String line) {
    String url = HostName.url(host.in(line));
    if (!takesHosts) {
      return skip(new Reason(Kind.DID_YOU_MEAN, url));
    }
    hosts++;
    return entry(method, List.of(url), options, line);
  }

  private LineMark entry(
      @Nullable Cut method, List<String> urls, List<Option> options, String line) {
    close();
    begun = true;
    read++;
    Draft draft = coming.next();
    coming = defaults;
    if (method != null) {
      draft.method(method.in(line));
    }
    apply(options, line, draft);
    open = new OpenEntry(urls, draft, number);
    return new LineMark.Entry(requests.size(), urls.size());
  }

  private void apply(List<Option> options, String line, Draft draft) {
    for (Option option : options) {
      Reason reason = OptionMeaning.apply(option, option.name().in(line), draft);
      if (reason != null) {
        warnings.add(refused(reason));
      }
    }
  }

  /// Makes the open entry's requests; options that follow belong to no one.
  private void close() {
    if (open != null) {
      for (String url : open.urls()) {
        requests.add(open.draft().request(url, open.line()));
      }
      open = null;
    }
  }

  private LineMark skip(Reason reason) {
    return skip(reason, true);
  }

  private LineMark skip(Reason reason, boolean closes) {
    if (closes) {
      close();
    }
    skipped.add(refused(reason));
    return new LineMark.Refused(reason);
  }

  private Skipped refused(Reason reason) {
    if (excerpt == null) {
      excerpt = Skipped.excerpt(raw);
    }
    return new Skipped(number, excerpt, reason);
  }
}
