package dev.muster.ui.detail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Header;
import dev.muster.engine.Quantities;
import dev.muster.engine.Request;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.Urls;
import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task's headers as rows, with what is general above them; secrets are masked unless asked for.
///
/// @param secrets whether there is a secret among them
public record HeaderRows(List<Row> rows, boolean secrets) {
  private static final String MASK = "••••••••";
  private static final int SENT_SHOWN = 4_000;

  static HeaderRows of(TaskRecord task, boolean showSecrets) {
    List<Row> rows = new ArrayList<>();
    Exchange exchange = task.exchange();
    Details details = exchange == null ? null : exchange.detailsSoFar();
    general(rows, task.request(), exchange);
    List<Header> seen = details == null ? List.of() : details.requestHeaders();
    List<Header> got = details == null ? List.of() : details.responseHeaders();
    boolean planned = seen.isEmpty();
    List<Header> sent = planned ? task.request().headers() : seen;
    section(rows, "detail.heading.response", got, showSecrets);
    section(
        rows,
        planned ? "detail.heading.requestPlanned" : "detail.heading.request",
        sent,
        showSecrets);
    sentBody(rows, task.request().body());
    boolean secrets =
        sent.stream().anyMatch(Header::secret) || got.stream().anyMatch(Header::secret);
    return new HeaderRows(List.copyOf(rows), secrets);
  }

  private static void general(List<Row> rows, Request request, @Nullable Exchange exchange) {
    rows.add(new Row.Heading(Texts.get("detail.heading.general")));
    rows.add(new Row.Fact(Texts.get("detail.fact.url"), Urls.masked(request.url())));
    rows.add(new Row.Fact(Texts.get("detail.fact.method"), request.method()));
    if (exchange != null && exchange.status() > 0) {
      rows.add(new Row.Fact(Texts.get("detail.fact.status"), Words.status(exchange)));
      rows.add(new Row.Fact(Texts.get("detail.fact.remote"), exchange.remoteAddress()));
    }
  }

  /// The request's own body, as far as anyone reads it here.
  private static void sentBody(List<Row> rows, Request.@Nullable Body body) {
    if (body != null) {
      int length = body.bytes().length;
      rows.add(new Row.Heading(Texts.get("detail.heading.requestBody", Quantities.bytes(length))));
      String text = new String(body.bytes(), 0, Math.min(SENT_SHOWN, length), UTF_8);
      String cut = length > SENT_SHOWN ? Texts.get("detail.headers.bodyCut", text) : text;
      String type = body.contentType();
      rows.add(new Row.Fact(type == null ? Texts.get("detail.headers.body") : type, cut));
    }
  }

  private static void section(
      List<Row> rows, String heading, List<Header> headers, boolean showSecrets) {
    if (headers.isEmpty()) {
      return;
    }
    rows.add(new Row.Heading(Texts.get(heading, Integer.toString(headers.size()))));
    for (Header header : headers) {
      String value = header.secret() && !showSecrets ? MASK : header.value();
      rows.add(new Row.Fact(header.name(), value));
    }
  }
}
