package dev.muster.input;

import dev.muster.engine.Header;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes requests as a list, one a line; reading it gives the same requests. Two things a list has
/// no words for: bytes of a body that are not UTF-8, and white space in a URL.
public final class ListWriter {
  private final StringBuilder text = new StringBuilder();

  private ListWriter() {}

  public static String write(List<Request> requests) {
    ListWriter writer = new ListWriter();
    requests.forEach(writer::line);
    return writer.text.toString();
  }

  private void line(Request request) {
    boolean known = LineParser.METHODS.contains(request.method());
    if (known && !(request.method().equals("GET") && request.body() == null)) {
      text.append(request.method()).append(' ');
    }
    text.append(url(request.url()));
    if (!known) {
      option("method", request.method());
    }
    options(request);
    text.append('\n');
  }

  private void options(Request request) {
    for (Header header : request.headers()) {
      option("header", header.name() + ": " + header.value());
    }
    Request.Body body = request.body();
    if (body != null) {
      option("body", new String(body.bytes(), StandardCharsets.UTF_8));
      option("type", body.contentType());
    }
    option("timeout", request.timeouts().total());
    option("connect", request.timeouts().connect());
    option("read", request.timeouts().read());
    option("delay", request.delay().isZero() ? null : request.delay());
    if (request.retries() != Retries.AS_SESSION) {
      option("retries", Integer.toString(request.retries()));
    }
    text.append(request.shield() ? " shield" : "");
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
    boolean plain =
        Clean.line(url).equals(url)
            && LineParser.parse(url) instanceof Line.Urls read
            && read.urls().equals(List.of(new Cut(0, url.length())));
    return plain ? url : "<" + url + ">";
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
