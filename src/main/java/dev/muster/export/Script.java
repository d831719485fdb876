package dev.muster.export;

import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Session;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A run in one language: what it does stands in that language's {@link Template}, and how its
/// values are written is said here.
abstract class Script {
  final Asked asked;
  private final Set<String> facts;

  Script(Asked asked) {
    this.asked = asked;
    facts = Facts.of(asked);
  }

  final boolean is(String fact) {
    return facts.contains(fact);
  }

  final String text() {
    return template().filled(facts, values());
  }

  abstract Template template();

  /// What must be installed, in words.
  abstract String needs();

  /// Begins a comment.
  abstract String comment();

  /// What the run did and the script doesn't, in words.
  abstract List<String> missing();

  /// All requests.
  abstract String requests();

  /// A limit or a wait; none is `null`.
  abstract String time(@Nullable Duration limit);

  Map<String, String> values() {
    Session session = asked.session();
    Retries retries = session.retries();
    Map<String, String> values = new TreeMap<>();
    values.put("remarks", remarks());
    values.put("requests", requests());
    values.put("in-flight", "" + session.limits().inFlight());
    values.put("per-host", "" + session.limits().perHost());
    values.put("rate", "" + session.rates().perSecond());
    values.put("host-rate", "" + session.rates().perHost());
    values.put("total", time(session.timeouts().total()));
    values.put("connect", time(session.timeouts().connect()));
    values.put("read", time(session.timeouts().read()));
    values.put("limit", time(asked.policy().timeout()));
    values.put("retries", "" + retries.most());
    values.put("first", time(retries.first()));
    values.put("longest", time(retries.longest()));
    values.put("redirects", "" + session.bounds().maxRedirects());
    values.put(
        "transient",
        new TreeSet<>(Retries.TRANSIENT)
            .stream().map(String::valueOf).collect(Collectors.joining(", ")));
    return values;
  }

  private String remarks() {
    return asked.remarks(needs(), missing()).stream()
        .map(remark -> comment() + Shown.plain(remark))
        .collect(Collectors.joining("\n"));
  }

  /// Each request on a line of its own.
  final List<String> lines() {
    boolean plain = asked.plain();
    List<String> lines = new ArrayList<>(asked.requests().size());
    asked.requests().forEach(each -> lines.add(plain ? Literal.of(each.url()) : line(each)));
    return lines;
  }

  abstract String line(Request request);

  static String seconds(Duration limit) {
    return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
