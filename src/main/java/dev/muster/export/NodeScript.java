package dev.muster.export;

import dev.muster.engine.Header;
import dev.muster.engine.Request;
import dev.muster.engine.Statuses;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The run in JavaScript, for Node: its own `fetch`, which is undici, and promises. `Promise.all`
/// and `allSettled` stand where they fit; what JavaScript has no word for is spelt out and says so.
final class NodeScript extends Script {
  /// How long fetch itself waits for a connection, and for the next byte.
  private static final Duration FETCH_CONNECTS = Duration.ofSeconds(10);

  private static final Duration FETCH_READS = Duration.ofMinutes(5);

  NodeScript(Asked asked) {
    super(asked);
  }

  @Override
  Template template() {
    return Template.of("script.mjs");
  }

  @Override
  String needs() {
    return "Node 18.17 or newer, whose fetch is undici's: node script.mjs";
  }

  @Override
  String comment() {
    return "// ";
  }

  @Override
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (is("ways")) {
      missing.add("the proxies and the trust that some requests had of their own");
    }
    missing.add("cookies, which fetch doesn't keep");
    if (is("proxy")) {
      missing.add("the proxy, which fetch knows only with the package undici");
    }
    if (longer(asked.session().timeouts().connect(), FETCH_CONNECTS)) {
      missing.add("more than 10 s for a connection, which fetch doesn't wait for");
    }
    if (longer(asked.session().timeouts().read(), FETCH_READS)
        && longer(asked.session().timeouts().total(), FETCH_READS)) {
      missing.add("more than 300 s for a silent server, which fetch doesn't wait for");
    }
    return missing;
  }

  private static boolean longer(@Nullable Duration limit, Duration than) {
    return limit == null || limit.compareTo(than) > 0;
  }

  /// In milliseconds; 0 for no limit.
  @Override
  String time(@Nullable Duration limit) {
    return limit == null ? "0" : Long.toString(limit.toMillis());
  }

  // Requests

  @Override
  String requests() {
    return lines().stream().map(line -> line + ",").collect(Collectors.joining("\n"));
  }

  @Override
  String line(Request request) {
    List<String> items = new ArrayList<>();
    items.add("url: " + Literal.of(request.url()));
    if (!request.method().equals("GET")) {
      items.add("method: " + Literal.of(request.method()));
    }
    List<Header> headers = Asked.headers(request);
    if (!headers.isEmpty()) {
      asked.headers().stream()
          .filter(each -> !Asked.has(headers, each.name()))
          .toList()
          .forEach(headers::add);
      items.add("headers: " + pairs(headers));
    }
    if (request.body() != null) {
      items.add("body: " + body(request.body().bytes()));
    }
    options(request).forEach((name, value) -> items.add(name + ": " + value));
    return "{ " + String.join(", ", items) + " }";
  }

  @Override
  void shield(Map<String, String> options, @Nullable Duration limit) {
    options.put("shield", "true");
    if (limit != null) {
      options.put("limit", time(limit));
    }
  }

  @Override
  String statuses(Statuses statuses) {
    return statuses.ranges().stream()
        .map(range -> "[" + range.from() + ", " + range.to() + "]")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String pairs(List<Header> headers) {
    return headers.stream()
        .map(each -> "[" + Literal.of(each.name()) + ", " + Literal.of(value(each)) + "]")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// fetch takes each character of a header for a byte.
  private static String value(Header header) {
    byte[] bytes = header.value().getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /// As bytes, so that fetch adds no type of its own.
  private static String body(byte[] bytes) {
    String words = Literal.text(bytes);
    return words != null
        ? "Buffer.from(" + Literal.of(words) + ")"
        : "Buffer.from(\"" + Base64.getEncoder().encodeToString(bytes) + "\", \"base64\")";
  }

  // Values

  @Override
  Map<String, String> values() {
    Map<String, String> values = super.values();
    values.put("answer", is("layered") ? "answer" : "get");
    values.put("response", is("layered") ? "response" : "response.status");
    values.put("entry", is("shields") ? "start" : "get");
    values.put("answer-options", answerOptions(values));
    values.put("get-options", getOptions(values));
    for (String clock : List.of("total", "connect", "read", "retries")) {
      values.put(clock + "-name", is("own-" + clock) ? clock : values.get(clock));
    }
    values.put("stopped", stopped());
    values.put("sleep-stopped", is("cancels") ? ", undefined, { signal: " + stopped() + " }" : "");
    values.put("signal", signal(List.of("stop.signal")));
    values.put("fetch", fetch());
    values.put("call-answer", callAnswer());
    String status = "response.status" + (is("expects") ? ", expect" : "");
    values.put("judged", is("judges") ? "judged(" + status + ")" : "response.status");
    values.put("expect", is("expects") ? ", expect" : "");
    values.put("not-expect", is("expects") ? "!expect && " : "");
    values.put("unexpected", is("expects") ? " && !expected(response.status, expect)" : "");
    return values;
  }

  private String answerOptions(Map<String, String> values) {
    List<String> names = new ArrayList<>();
    for (String clock : List.of("total", "connect", "read", "redirects")) {
      if (is("own-" + clock)) {
        names.add(clock + " = " + values.get(clock));
      }
    }
    if (!asked.headers().isEmpty()) {
      names.add("headers = " + pairs(asked.headers()));
    }
    if (is("begins")) {
      names.add("begun");
    }
    if (is("cancels") && is("shields")) {
      names.add("stopped");
    }
    return names.stream().map(name -> " " + name + ",").collect(Collectors.joining()) + " ";
  }

  private String getOptions(Map<String, String> values) {
    List<String> names = new ArrayList<>();
    if (is("delays")) {
      names.add("delay = 0");
    }
    if (is("own-retries")) {
      names.add("retries = " + values.get("retries"));
    }
    if (is("expects")) {
      names.add("expect");
    }
    if (is("shields")) {
      names.add("shield");
      names.add("limit");
    }
    return names.stream().map(name -> " " + name + ",").collect(Collectors.joining()) + " ";
  }

  /// The signal of a cancel; a request behind a shield doesn't hear it.
  private String stopped() {
    return !is("cancels") ? "undefined" : is("shields") ? "stopped" : "cancel.signal";
  }

  private String signal(List<String> others) {
    List<String> all = new ArrayList<>();
    if (is("cancels")) {
      all.add(is("shields") ? "...(stopped ? [stopped] : [])" : "cancel.signal");
    }
    all.addAll(others);
    return all.isEmpty()
        ? "undefined"
        : all.size() == 1 && !all.getFirst().startsWith("...")
            ? all.getFirst()
            : "AbortSignal.any([" + String.join(", ", all) + "])";
  }

  private String fetch() {
    String total = time(asked.session().timeouts().total());
    List<String> options = new ArrayList<>();
    if (!asked.headers().isEmpty()) {
      options.add(is("plain") ? "headers: " + pairs(asked.headers()) : "headers");
    }
    if (!is("plain")) {
      options.add("...options");
    }
    if (is("no-redirects")) {
      options.add("redirect: \"manual\"");
    }
    String signal =
        is("clocks")
            ? "signal"
            : signal(
                is("own-total")
                    ? List.of("...(total ? [AbortSignal.timeout(total)] : [])")
                    : is("total") ? List.of("AbortSignal.timeout(" + total + ")") : List.of());
    if (!signal.equals("undefined")) {
      options.add(signal.equals("signal") ? signal : "signal: " + signal);
    }
    String call = options.isEmpty() ? "" : "{ " + String.join(", ", options) + " }";
    String redirects =
        is("own-redirects") ? "redirects" : "" + asked.session().bounds().maxRedirects();
    return is("counted-redirects")
        ? "followed(url, " + redirects + ", " + (call.isEmpty() ? "{}" : call) + ")"
        : "fetch(url" + (call.isEmpty() ? "" : ", " + call) + ")";
  }

  private String callAnswer() {
    String options = is("plain") ? "" : ", options";
    if (!is("shields")) {
      return "answer(url" + options + ")";
    }
    String plain = is("cancels") ? "answer(url, { ...options, stopped })" : "answer(url, options)";
    return "(shield ? limited(url, limit, options) : " + plain + ")";
  }
}
