package dev.muster.ui.run;

import dev.muster.engine.Charsets;
import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Header;
import dev.muster.engine.TaskRecord;
import java.util.List;
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
    if (details == null) {
      return "";
    }
    String type = value(details.responseHeaders(), "content-type");
    String text = new String(details.body(), Charsets.of(type, details.body()));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// Whether there is more of the body than was kept.
  static boolean bodyCut(TaskRecord task) {
    Details details = details(task);
    return details != null && details.bodyBytes() > details.body().length;
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
}
