package dev.muster.ui.detail;

import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Header;
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

  static HeaderRows of(TaskRecord task, boolean showSecrets) {
    List<Row> rows = new ArrayList<>();
    Exchange exchange = task.exchange();
    Details details = exchange == null ? null : exchange.details();
    general(rows, task.request(), exchange);
    List<Header> sent = details == null ? task.request().headers() : details.requestHeaders();
    List<Header> got = details == null ? List.of() : details.responseHeaders();
    section(rows, "detail.heading.response", got, showSecrets);
    section(
        rows,
        details == null ? "detail.heading.requestPlanned" : "detail.heading.request",
        sent,
        showSecrets);
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
