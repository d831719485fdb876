package dev.muster.ui.detail;

import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Quantities;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.Terms;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Urls;
import dev.muster.engine.Way;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The general facts of one task, as rows: the request, the answer, each redirect, the TLS
/// certificates. A fact that isn't known has no row.
final class Facts {
  private final List<Row> rows = new ArrayList<>();

  private Facts() {}

  static List<Row> of(TaskRecord task) {
    Facts facts = new Facts();
    Exchange exchange = task.exchange();
    facts.fact("name", task.request().terms().name());
    facts.fact("url", Urls.masked(task.request().url()));
    facts.fact("method", task.request().method());
    if (exchange != null) {
      facts.answer(exchange);
    }
    facts.fact("when", When.of(task));
    facts.options(task.request());
    facts.rows.addAll(AttemptRows.of(task));
    Details details = exchange == null ? null : exchange.detailsSoFar();
    if (details != null) {
      facts.fact("note", kept(details.unkept()));
      facts.redirects(details);
      facts.tls(details.tls());
    }
    return List.copyOf(facts.rows);
  }

  private void options(Request request) {
    fact("line", request.line() > 0 ? Integer.toString(request.line()) : null);
    fact("limits", limits(request.timeouts()));
    fact("delay", request.delay().isPositive() ? Words.limit(request.delay()) : null);
    fact(
        "expect",
        request.terms().expected().isAny() ? null : request.terms().expected().toString());
    fact("retries", count(request.retries(), Retries.AS_SESSION));
    fact("redirects", count(request.terms().redirects(), Terms.AS_SESSION));
    Way way = request.terms().way();
    fact("proxy", way.proxy() == null ? null : way.proxy().withUser("", "").written());
    fact("insecure", way.insecure() ? Texts.get("detail.fact.insecure.on") : null);
    fact("shield", request.shield() ? Texts.get("detail.fact.shield.on") : null);
  }

  private static @Nullable String count(int own, int unsaid) {
    return own == unsaid ? null : Integer.toString(own);
  }

  private static String limits(Timeouts own) {
    List<String> set = new ArrayList<>();
    limit(set, "detail.fact.limits.total", own.total());
    limit(set, "detail.fact.limits.connect", own.connect());
    limit(set, "detail.fact.limits.read", own.read());
    return InWords.all(set);
  }

  private static void limit(List<String> set, String key, @Nullable Duration limit) {
    if (limit != null) {
      set.add(Texts.get(key, Words.limit(limit)));
    }
  }

  private void answer(Exchange exchange) {
    fact("status", Words.status(exchange));
    fact("protocol", exchange.protocol());
    fact("remote", exchange.remoteAddress());
    if (exchange.connection() >= 0) {
      String key = "detail.fact.connection." + (exchange.reused() ? "reused" : "new");
      fact("connection", Texts.get(key, Long.toString(exchange.connection())));
    }
    fact("size", size(exchange));
    if (exchange.repeats() > 0) {
      fact("repeats", Texts.get("detail.fact.repeats.times", exchange.repeats()));
    }
  }

  private static @Nullable String size(Exchange exchange) {
    if (exchange.status() == 0) {
      return null;
    }
    Details details = exchange.details();
    String wire = Quantities.bytes(exchange.received());
    return details == null || details.bodyBytes() == exchange.received()
        ? wire
        : Texts.get("detail.fact.size.both", wire, Quantities.bytes(details.bodyBytes()));
  }

  private void redirects(Details details) {
    if (!details.redirects().isEmpty()) {
      heading("detail.heading.redirects");
    }
    for (Exchange.Redirect hop : details.redirects()) {
      String way = Urls.masked(hop.from()) + " → " + Urls.masked(hop.to());
      rows.add(new Row.Fact(Integer.toString(hop.status()), way));
    }
  }

  private void tls(Exchange.@Nullable Tls tls) {
    if (tls == null) {
      return;
    }
    heading("detail.heading.tls");
    fact("tlsVersion", tls.version());
    fact("cipher", tls.cipher());
    for (int i = 0; i < tls.certificates().size(); i++) {
      fact(i == 0 ? "certificate" : "issuer", certificate(tls.certificates().get(i)));
    }
  }

  private static String certificate(Exchange.Certificate certificate) {
    return Texts.get(
        "detail.certificate",
        certificate.subject(),
        certificate.issuer(),
        certificate.from().toString(),
        certificate.to().toString());
  }

  private static @Nullable String kept(Exchange.@Nullable Unkept unkept) {
    return unkept == null
        ? null
        : Texts.get(
            unkept.ofRun() ? "detail.kept.run" : "detail.kept.task",
            Quantities.bytes(unkept.bytes()));
  }

  private void heading(String key) {
    rows.add(new Row.Heading(Texts.get(key)));
  }

  private void fact(String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      rows.add(new Row.Fact(Texts.get("detail.fact." + key), value));
    }
  }
}
