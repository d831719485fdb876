package dev.muster.input;

import dev.muster.input.Reason.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One walk through an `.http` file, line by line.
final class HttpFileReading {
  private static final Pattern REQUEST =
      Pattern.compile("(?:([A-Z][A-Z-]{1,16})[ \\t]+)?(\\S.*?)(?:[ \\t]+HTTP/[\\d.]+)?[ \\t]*");
  private static final Pattern VARIABLE = Pattern.compile("@([\\w.-]+)[ \\t]*=[ \\t]*(.*)");
  private static final Pattern WISH = Pattern.compile("(?:#|//)[ \\t]*@([a-z-]+)(?:[ \\t=]+(.*))?");
  private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~\\w-]+[ \\t]*:.*");
  private static final Pattern BODY_FILE = Pattern.compile("<(?:@\\w*)?[ \\t]+(\\S.*)");

  private final Listing listing;
  private final Variables variables = new Variables();
  private @Nullable HttpFileRequest request;
  private State state = State.BEFORE;
  private int number;
  private String name = "";
  private Fields fields = new Fields();

  /// What comes next.
  private enum State {
    BEFORE,
    HEAD,
    BODY,
    /// Within `{% … %}`, which would be run.
    SCRIPT
  }

  HttpFileReading(Listing listing) {
    this.listing = listing;
  }

  void line(String raw) {
    number++;
    String line = state == State.BODY ? raw : Clean.line(raw).stripTrailing();
    if (line.startsWith("###")) { // no script holds that
      close();
      name = line.replaceFirst("^#+", "").strip();
    } else if (state == State.SCRIPT) {
      inScript(line);
    } else {
      within(line);
    }
  }

  private void within(String line) {
    switch (state) {
      case BEFORE -> before(line.strip());
      case HEAD -> head(line);
      case BODY -> body(line);
      case SCRIPT -> {}
    }
  }

  private void before(String line) {
    Matcher variable = VARIABLE.matcher(line);
    if (line.isEmpty() || line.startsWith("#") || line.startsWith("//")) {
      comment(line);
    } else if (variable.matches()) {
      variables.put(variable.group(1), variables.in(variable.group(2)));
    } else if (isScript(line)) {
      script(line);
    } else if (line.startsWith("<") || line.startsWith(">")) {
      listing.warn(number, line, Reason.of(Kind.SCRIPT));
    } else {
      start(line);
    }
  }

  /// `# @name first`, `# @no-redirect`, `# @timeout 5`.
  private void comment(String line) {
    Matcher wish = WISH.matcher(line);
    if (!wish.matches()) {
      return;
    }
    String value = wish.group(2) == null ? "" : wish.group(2).strip();
    switch (wish.group(1)) {
      case "name" -> name = value;
      case "no-redirect" -> fields.take(OptionKey.REDIRECTS, "no-redirect", "0");
      case "timeout" -> fields.take(OptionKey.TIMEOUT, "timeout", value);
      case "connection-timeout" -> fields.take(OptionKey.CONNECT, "connection-timeout", value);
      default -> {}
    }
  }

  private static boolean isScript(String line) {
    return line.contains("{%") && (line.startsWith("<") || line.startsWith(">"));
  }

  private void script(String line) {
    listing.warn(number, line, Reason.of(Kind.SCRIPT));
    end();
    state = line.contains("%}") ? State.BEFORE : State.SCRIPT;
  }

  /// One that isn't closed takes a request with it where its `###` is missing, too.
  private void inScript(String line) {
    if (startsRequest(line.strip(), true)) {
      listing.warn(number, line, Reason.of(Kind.SCRIPT));
    }
    state = line.contains("%}") ? State.BEFORE : State.SCRIPT;
  }

  private void start(String line) {
    Matcher asked = REQUEST.matcher(line);
    String method = asked.matches() ? asked.group(1) : null;
    String url = asked.matches() ? asked.group(2) : line;
    boolean known = method == null || LineParser.METHODS.contains(method);
    if (!known || !isTarget(url, method != null)) {
      listing.skip(number, line, Reason.of(Kind.NO_URL));
      return;
    }
    if (method != null) {
      fields.take(OptionKey.METHOD, "method", method);
    }
    request = new HttpFileRequest(fields, url, number);
    state = State.HEAD;
  }

  /// A path alone has its host in a header; a name may be all of a URL.
  private static boolean isTarget(String url, boolean hasMethod) {
    return WrittenUrl.isUrl(url)
        || (hasMethod
            && (url.startsWith("/")
                || url.contains("{{")
                || HostName.leads(url)
                || url.equals("*")));
  }

  private void head(String line) {
    HttpFileRequest open = request;
    String text = line.strip();
    if (text.isEmpty()) {
      state = State.BODY;
    } else if (open == null || text.startsWith("#") || text.startsWith("//")) {
      comment(text);
    } else if (text.startsWith("?") || text.startsWith("&") || isIndented(line)) {
      open.more(text);
    } else if (HEADER.matcher(text).matches() && !WrittenUrl.isUrl(text)) {
      open.header(variables.in(text));
      String unknown = variables.takeUnknown();
      if (unknown != null) {
        listing.warn(number, text, new Reason(Kind.SENT_AS_IT_STANDS, unknown));
      }
    } else if (startsRequest(text, true)) {
      end();
      start(text);
    } else {
      listing.warn(number, text, Reason.of(Kind.BAD_HEADER));
    }
  }

  private static boolean isIndented(String line) {
    return Scan.isSpace(line.charAt(0));
  }

  private void body(String line) {
    HttpFileRequest open = request;
    Matcher file = BODY_FILE.matcher(line);
    if (isScript(line)) {
      script(line);
    } else if (open == null
        || line.startsWith("> ")
        || line.startsWith(">>")
        || line.startsWith("<>")) {
      return;
    } else if (open.isSafe() && startsRequest(line, true)) {
      end();
      start(Clean.line(line).strip());
    } else if (file.matches()) {
      open.file(file.group(1).strip());
    } else {
      if (startsRequest(line, false)) {
        listing.warn(number, line, Reason.of(Kind.IN_BODY));
      }
      open.body(line);
    }
  }

  /// Whether somebody may have left out the `###`. A body may hold such lines, too, as a batch does
  /// and a log: what sends one goes on to the `###`, as in every other program that reads these.
  ///
  /// @param bare whether a URL alone may be a request, too
  private static boolean startsRequest(String line, boolean bare) {
    Matcher asked = REQUEST.matcher(line);
    return asked.matches()
        && WrittenUrl.isUrl(asked.group(2))
        && (asked.group(1) == null ? bare : LineParser.METHODS.contains(asked.group(1)));
  }

  private void end() {
    if (request != null) {
      request.addTo(listing, variables, name);
    }
    request = null;
    state = State.BEFORE;
    name = "";
    fields = new Fields();
  }

  void close() {
    end();
  }
}
