package dev.muster.input;

import dev.muster.engine.Header;
import dev.muster.engine.Proxy;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Terms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes requests as a list, one a line; reading it gives the same requests. Two things a list has
/// no words for: bytes of a body that are not UTF-8, and white space in a URL.
public final class ListWriter {
  private final StringBuilder text = new StringBuilder();

  private ListWriter() {}

  public static String write(List<Request> requests) {
    ListWriter writer = new ListWriter();
    requests.forEach(request -> writer.line(request, List.of()));
    return writer.text.toString();
  }

  /// The same with the files that it shall send.
  public static String write(RequestList list) {
    Map<Integer, List<Piece>> files = new HashMap<>();
    list.fileBodies().forEach(body -> files.put(body.request(), body.pieces()));
    ListWriter writer = new ListWriter();
    for (int i = 0; i < list.requests().size(); i++) {
      writer.line(list.requests().get(i), files.getOrDefault(i, List.of()));
    }
    return writer.text.toString();
  }

  private void line(Request request, List<Piece> files) {
    boolean known = LineParser.METHODS.contains(request.method());
    if (known && !(request.method().equals("GET") && request.body() == null)) {
      text.append(request.method()).append(' ');
    }
    text.append(url(request.url()));
    if (!known) {
      option("method", request.method());
    }
    options(request, files);
    text.append('\n');
  }

  private void options(Request request, List<Piece> files) {
    for (Header header : request.headers()) {
      option("header", header.name() + ": " + header.value());
    }
    body(request.body(), files);
    option("timeout", request.timeouts().total());
    option("connect", request.timeouts().connect());
    option("read", request.timeouts().read());
    option("delay", request.delay().isZero() ? null : request.delay());
    terms(request);
    text.append(request.shield() ? " shield" : "");
  }

  private void body(Request.@Nullable Body body, List<Piece> files) {
    if (body == null) {
      return;
    }
    for (Piece piece : files) {
      switch (piece) {
        case Piece.Text(String written) -> option("body", written);
        case Piece.File(String path, Piece.Handling handling) -> file(path, handling);
      }
    }
    if (files.isEmpty()) {
      option("body", new String(body.bytes(), StandardCharsets.UTF_8));
    }
    option("type", body.contentType());
  }

  private void file(String path, Piece.Handling handling) {
    switch (handling) {
      case AS_IS -> option("body-file", path);
      case WITHOUT_BREAKS -> option("data", "@" + path);
      case ENCODED -> option("data-urlencode", "@" + path);
    }
  }

  private void terms(Request request) {
    Terms terms = request.terms();
    if (request.retries() != Retries.AS_SESSION) {
      option("retries", request.retries() + (terms.retriesIfSafe() ? OptionMeaning.IF_SAFE : ""));
    }
    if (terms.redirects() != Terms.AS_SESSION) {
      option("redirects", Integer.toString(terms.redirects()));
    }
    option("expect", terms.expected().isAny() ? null : terms.expected().toString());
    Proxy proxy = terms.way().proxy();
    option("proxy", proxy == null ? null : proxy.written());
    option("insecure", terms.way().insecure() ? "yes" : null);
    option("name", terms.name().isEmpty() ? null : terms.name());
  }

  private void option(String key, @Nullable Duration value) {
    option(key, value == null ? null : Durations.write(value));
  }

  private void option(String key, @Nullable String value) {
    if (value != null) {
      text.append(' ').append(key).append('=').append(quoted(value));
    }
  }

  /// A URL that a reader would take for less or more than itself stands in angle brackets.
  private static String url(String url) {
    return isPlain(url) ? url : "<" + url + ">";
  }

  /// Whether a reader takes a URL for just itself.
  static boolean isPlain(String url) {
    return Clean.line(url).equals(url)
        && LineParser.parse(url) instanceof Line.Urls read
        && read.urls().equals(List.of(new Cut(0, url.length())));
  }

  private static String quoted(String value) {
    if (!value.chars().allMatch(c -> Clean.isClean((char) c) && c != '\t')) {
      return escaped(value);
    }
    boolean bare = !value.isEmpty() && value.chars().allMatch(ListWriter::needsNoQuote);
    if (bare) {
      return value;
    }
    return value.indexOf('\'') < 0 ? "'" + value + "'" : escaped(value);
  }

  private static boolean needsNoQuote(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || ".-_/+".indexOf((char) c) >= 0);
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder("$'");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\\', '\'' -> text.append('\\').append(c);
        default -> text.append(Clean.isClean(c) ? String.valueOf(c) : "\\u%04x".formatted((int) c));
      }
    }
    return text.append('\'').toString();
  }
}
