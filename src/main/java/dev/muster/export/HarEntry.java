package dev.muster.export;

import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Header;
import dev.muster.engine.Request;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One attempt as a HAR entry.
final class HarEntry {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private static final Exchange NOTHING = new Exchange(0);

  private final Snapshot snapshot;
  private final Secrets secrets;
  private final Json json = new Json();

  HarEntry(Snapshot snapshot, Secrets secrets) {
    this.snapshot = snapshot;
    this.secrets = secrets;
  }

  /// @param start when it started, -1 when it never did
  /// @param attempt which one, from 1
  record Facts(
      TaskRecord task,
      @Nullable Exchange exchange,
      long queuedAt,
      long start,
      long until,
      TaskState state,
      @Nullable String error,
      int attempt) {
    static Facts of(TaskRecord task, TaskRecord.Attempt before, int attempt) {
      return new Facts(
          task,
          before.exchange(),
          before.startedAt(),
          before.startedAt(),
          before.endedAt(),
          TaskState.of(before.outcome()),
          Words.reason(before.outcome()),
          attempt);
    }

    @Nullable Details details() {
      return exchange == null ? null : exchange.details();
    }
  }

  static String time(Instant at) {
    return ISO.format(at);
  }

  String of(Facts facts) {
    HarTimings timings = HarTimings.of(facts);
    json.open().field("pageref", Har.PAGE);
    json.field("startedDateTime", time(snapshot.at(facts.queuedAt())));
    json.micros("time", timings.sum());
    request(facts);
    response(facts);
    json.open("cache").close();
    timings.write(json);
    connection(facts.exchange());
    ours(facts);
    String name = facts.task().request().terms().name();
    if (!name.isEmpty()) {
      json.field("comment", name);
    }
    return json.close().text();
  }

  private void request(Facts facts) {
    Request request = facts.task().request();
    Details details = facts.details();
    List<Header> sent =
        secrets.headers(details == null ? request.headers() : details.requestHeaders());
    String url = secrets.address(request.url());
    json.open("request").field("method", request.method()).field("url", url);
    json.field("httpVersion", version(facts.exchange()));
    HarHeaders.cookies(json, sent, "Cookie");
    HarHeaders.headers(json, sent);
    HarHeaders.query(json, url);
    Request.Body body = request.body();
    if (body != null) {
      json.open("postData").field("mimeType", mimeType(sent, body));
      HarBody.of(body.bytes(), body.contentType()).write(json, "_encoding");
      json.close();
    }
    json.field("headersSize", -1).field("bodySize", body == null ? 0 : body.bytes().length);
    json.close();
  }

  private static String mimeType(List<Header> headers, Request.Body body) {
    String given =
        body.contentType() != null ? body.contentType() : HarHeaders.value(headers, "Content-Type");
    return given == null ? "application/octet-stream" : given;
  }

  private void response(Facts facts) {
    Exchange exchange = facts.exchange() == null ? NOTHING : facts.exchange();
    Details details = facts.details();
    List<Header> came = secrets.headers(details == null ? List.of() : details.responseHeaders());
    boolean answered = exchange.status() != 0;
    json.open("response").field("status", exchange.status());
    json.field("statusText", exchange.statusText());
    json.field("httpVersion", answered ? version(exchange) : "");
    HarHeaders.cookies(json, came, "Set-Cookie");
    HarHeaders.headers(json, came);
    content(details, came, exchange.received());
    String location = HarHeaders.value(came, "Location");
    json.field("redirectURL", location == null ? "" : location);
    json.field("headersSize", -1).field("bodySize", answered ? exchange.received() : -1);
    if (facts.error() != null) {
      json.field("_error", facts.error());
    }
    json.close();
  }

  private void content(@Nullable Details details, List<Header> headers, long received) {
    String type = HarHeaders.value(headers, "Content-Type");
    long size = details == null ? received : details.bodyBytes();
    json.open("content").field("size", size);
    json.field("mimeType", type == null ? "x-unknown" : type);
    if (size > received) {
      json.field("compression", size - received);
    }
    if (details != null && details.body().length > 0) {
      HarBody.of(details.body(), type).write(json, "encoding");
      if (details.body().length < size) {
        json.field("comment", "the first " + details.body().length + " bytes");
      }
    }
    json.close();
  }

  private void connection(@Nullable Exchange exchange) {
    if (exchange == null || exchange.connection() < 0) {
      return;
    }
    String remote = exchange.remoteAddress();
    int colon = remote.lastIndexOf(':');
    if (colon > 0) {
      json.field("serverIPAddress", remote.substring(0, colon).replaceAll("[\\[\\]]", ""));
    }
    json.field("connection", Long.toString(exchange.connection()));
  }

  private void ours(Facts facts) {
    json.field("_index", facts.task().index()).field("_state", Words.word(facts.state()));
    json.field("_attempt", facts.attempt());
    Exchange exchange = facts.exchange();
    if (exchange != null && exchange.reused()) {
      json.flag("_connectionReused", true);
    }
    Details details = facts.details();
    if (details != null && !details.redirects().isEmpty()) {
      json.openList("_redirects");
      for (Exchange.Redirect hop : details.redirects()) {
        json.openItem().field("status", hop.status());
        json.field("from", secrets.address(hop.from()))
            .field("to", secrets.address(hop.to()))
            .close();
      }
      json.closeList();
    }
  }

  /// As a status line would say it.
  private static String version(@Nullable Exchange exchange) {
    String protocol = exchange == null ? "" : exchange.protocol();
    return switch (protocol) {
      case "" -> "";
      case "h2", "h2_prior_knowledge" -> "HTTP/2";
      default -> protocol.toUpperCase(java.util.Locale.ROOT);
    };
  }
}
