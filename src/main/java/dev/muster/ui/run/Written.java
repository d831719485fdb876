package dev.muster.ui.run;

import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Header;
import dev.muster.engine.TaskRecord;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What went over the wire, as text for the clipboard. Each is empty when there is none. Secrets
/// are masked: what is pasted into a ticket is soon everywhere.
final class Written {
  private static final String MASK = "•••";

  private Written() {}

  /// The request line and the headers as sent, or as the list has them while nothing was sent.
  static String requestHeaders(TaskRecord task) {
    Details details = details(task);
    List<Header> headers = details == null ? task.request().headers() : details.requestHeaders();
    return lines(task.request().method() + " " + TaskWords.url(task), headers);
  }

  static String responseHeaders(TaskRecord task) {
    Exchange seen = task.exchange();
    Details details = details(task);
    return seen == null || seen.status() == 0 || details == null
        ? ""
        : lines((seen.status() + " " + seen.statusText()).strip(), details.responseHeaders());
  }

  /// As much of the body as was kept.
  static String body(TaskRecord task) {
    Details details = details(task);
    return details == null ? "" : new String(details.body(), charset(details.responseHeaders()));
  }

  /// The value of the last response header of this name; empty when there is none.
  static String responseHeader(TaskRecord task, String name) {
    Details details = details(task);
    return details == null ? "" : value(details.responseHeaders(), name);
  }

  static @Nullable Details details(TaskRecord task) {
    Exchange seen = task.exchange();
    return seen == null ? null : seen.details();
  }

  private static String lines(String first, List<Header> headers) {
    return headers.stream()
        .map(header -> "\n" + header.name() + ": " + (header.secret() ? MASK : header.value()))
        .collect(Collectors.joining("", first, ""));
  }

  private static String value(List<Header> headers, String name) {
    String found = "";
    for (Header header : headers) {
      found = header.is(name) ? header.value() : found;
    }
    return found;
  }

  private static Charset charset(List<Header> headers) {
    String type = value(headers, "content-type").toLowerCase(Locale.ROOT);
    int at = type.indexOf("charset=");
    String name = at < 0 ? "utf-8" : type.substring(at + 8).replaceAll("[\";].*$", "").strip();
    try {
      return Charset.forName(name.isEmpty() ? "utf-8" : name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return StandardCharsets.UTF_8;
    }
  }
}
