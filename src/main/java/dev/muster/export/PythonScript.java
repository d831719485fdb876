package dev.muster.export;

import dev.muster.engine.Header;
import dev.muster.engine.Proxy;
import dev.muster.engine.Request;
import dev.muster.engine.Statuses;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The run in Python: asyncio, whose words are Muster's own, and aiohttp.
final class PythonScript extends Script {
  PythonScript(Asked asked) {
    super(asked);
  }

  @Override
  Template template() {
    return Template.of("script.py");
  }

  @Override
  String needs() {
    return "Python 3.11 and aiohttp";
  }

  @Override
  String comment() {
    return "# ";
  }

  @Override
  List<String> missing() {
    return asked.any(request -> proxy(request).kind() == Proxy.Kind.SOCKS)
        ? List.of("the proxy, since aiohttp knows no SOCKS")
        : List.of();
  }

  @Override
  String time(@Nullable Duration limit) {
    return limit == null ? "None" : seconds(limit);
  }

  // Requests

  @Override
  String requests() {
    return lines().stream().map(line -> line + ",").collect(Collectors.joining("\n"));
  }

  @Override
  String line(Request request) {
    List<String> items = new ArrayList<>();
    if (!request.method().equals("GET")) {
      items.add("\"method\": " + Literal.of(request.method()));
    }
    items.add("\"url\": " + Literal.of(request.url()));
    List<Header> headers = Asked.headers(request);
    if (!headers.isEmpty()) {
      items.add("\"headers\": " + pairs(headers));
    }
    if (request.body() != null) {
      items.add("\"data\": " + bytes(request.body().bytes()));
    }
    options(request).forEach((name, value) -> items.add('"' + name + "\": " + value));
    way(items, request);
    return "{" + String.join(", ", items) + "}";
  }

  private Proxy proxy(Request request) {
    Proxy own = request.terms().way().proxy();
    return own == null ? asked.session().proxy() : own;
  }

  private void way(List<String> items, Request request) {
    if (is("ways") && proxy(request).kind() == Proxy.Kind.HTTP) {
      items.add("\"proxy\": " + Literal.of("http://" + proxy(request).address()));
    }
    if (request.terms().way().insecure()) {
      items.add("\"ssl\": False");
    }
  }

  @Override
  void shield(Map<String, String> options, @Nullable Duration limit) {
    options.put("shield", "True");
    if (limit != null) {
      options.put("limit", time(limit));
    }
  }

  @Override
  String statuses(Statuses statuses) {
    return statuses.ranges().stream()
        .map(range -> "(" + range.from() + ", " + range.to() + ")")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String pairs(List<Header> headers) {
    return headers.stream()
        .map(each -> "(" + Literal.of(each.name()) + ", " + Literal.of(each.value()) + ")")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String bytes(byte[] bytes) {
    StringBuilder out = new StringBuilder("b\"");
    for (byte one : bytes) {
      int c = one & 0xff;
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '"', '\\' -> out.append('\\').append((char) c);
        default -> {
          if (c >= 0x20 && c < 0x7f) {
            out.append((char) c);
          } else {
            out.append(String.format(Locale.ROOT, "\\x%02x", c));
          }
        }
      }
    }
    return out.append('"').toString();
  }

  // Values

  @Override
  Map<String, String> values() {
    Map<String, String> values = super.values();
    boolean own = is("own-total");
    values.put("total-name", own ? "total" : values.get("total"));
    values.put("client-total", is("from-creation") ? "None" : values.get("total-name"));
    values.put("connect-name", is("own-connect") ? "connect" : values.get("connect"));
    values.put("client-read", is("own-read") ? "read" : values.get("read"));
    values.put("retries-name", is("own-retries") ? "retries" : values.get("retries"));
    values.put("answer", is("layered") ? "answer" : "fetch");
    values.put("response", is("layered") ? "response" : "response.status");
    values.put("call", call());
    values.put("call-answer", callAnswer());
    values.put("place", is("places") ? "PLACES, " : "");
    String status = "response.status" + (is("expects") ? ", expect" : "");
    values.put("judged", is("judges") ? "judged(" + status + ")" : "response.status");
    values.put("expect", is("expects") ? ", expect" : "");
    values.put("not-expect", is("expects") ? "not expect and " : "");
    values.put("unexpected", is("expects") ? " and not expected(response.status, expect)" : "");
    values.put("session", session());
    values.put("each", each());
    awaiting(values);
    return values;
  }

  private String each() {
    String from = is("plain") ? "url)) for url in URLS" : "**request)) for request in REQUESTS";
    return (is("shields") ? "start" : "fetch") + "(session, " + from;
  }

  /// What goes to aiohttp with each request, besides its own options.
  private String call() {
    StringBuilder call = new StringBuilder();
    if (is("own-redirects")) {
      call.append(", allow_redirects=redirects > 0, max_redirects=redirects + 1");
    } else if (is("no-redirects")) {
      call.append(", allow_redirects=False");
    } else {
      // aiohttp counts the one that is too many
      call.append(", max_redirects=").append(asked.session().bounds().maxRedirects() + 1);
    }
    if (is("own-total") || is("own-read")) {
      call.append(", timeout=timeout");
    }
    if (is("connects")) {
      call.append(", trace_request_ctx=clock");
    }
    if (!is("ways") && asked.session().proxy().kind() == Proxy.Kind.HTTP) {
      call.append(", proxy=").append(Literal.of("http://" + asked.session().proxy().address()));
    }
    return call.toString();
  }

  private String callAnswer() {
    String options = is("plain") ? "" : ", **options";
    String plain = "answer(session, url" + options + ")";
    if (!is("shields")) {
      return plain;
    }
    String limited =
        is("begins")
            ? "limited(lambda begun: answer(session, url, begun=begun" + options + "), limit)"
            : "limited(" + plain + ", limit)";
    return "(" + limited + " if shield else " + plain + ")";
  }

  private String session() {
    List<String> arguments = new ArrayList<>();
    Timeouts usual = asked.session().timeouts();
    boolean own = is("own-total") || is("own-read");
    boolean fromCreation = is("from-creation");
    Timeouts limits = new Timeouts(fromCreation ? null : usual.total(), null, usual.read());
    if (!own && !limits.equals(Timeouts.DEFAULT)) {
      arguments.add(
          "timeout=aiohttp.ClientTimeout(total="
              + time(limits.total())
              + (limits.read() == null ? "" : ", sock_read=" + time(limits.read()))
              + ")");
    }
    connector(arguments);
    if (!asked.headers().isEmpty()) {
      arguments.add("headers=" + pairs(asked.headers()));
    }
    if (asked.any(PythonScript::hasUntypedBody)) {
      arguments.add("skip_auto_headers={\"Content-Type\"}");
    }
    if (is("connects")) {
      arguments.add("trace_configs=[CONNECTED]");
    }
    return String.join(", ", arguments);
  }

  /// aiohttp's own limit is 100.
  private void connector(List<String> arguments) {
    List<String> words = new ArrayList<>();
    if (asked.requests().size() > 100 && asked.session().limits().inFlight() > 100) {
      words.add("limit=0");
    }
    if (is("insecure")) {
      words.add("ssl=False");
    }
    if (!words.isEmpty()) {
      arguments.add("connector=aiohttp.TCPConnector(" + String.join(", ", words) + ")");
    }
  }

  private static boolean hasUntypedBody(Request request) {
    return request.body() != null && !Asked.has(Asked.headers(request), "Content-Type");
  }

  private void awaiting(Map<String, String> values) {
    Duration timeout = asked.policy().timeout();
    String gather =
        "asyncio.gather(*tasks" + (is("exceptions") ? ", return_exceptions=True)" : ")");
    values.put(
        "gather",
        timeout == null ? gather : "asyncio.wait_for(" + gather + ", " + seconds(timeout) + ")");
    values.put("limit", timeout == null ? "" : ", timeout=" + seconds(timeout));
    values.put(
        "return-when",
        asked.policy() instanceof Wait wait && wait.returnWhen() != Wait.ReturnWhen.ALL_COMPLETED
            ? ", return_when=asyncio." + wait.returnWhen()
            : "");
  }
}
