package dev.muster.export;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Proxy;
import dev.muster.engine.Request;
import dev.muster.engine.Statuses;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The run in Java: OkHttp on virtual threads. What asyncio's calls do is spelt out with a
/// completion service, since Java has no such calls.
final class OkHttpScript extends Script {
  private final JavaLists lists = new JavaLists();

  OkHttpScript(Asked asked) {
    super(asked);
  }

  @Override
  Template template() {
    return Template.of("script.java.txt");
  }

  @Override
  String needs() {
    return "Java 21 and OkHttp: java -cp 'okhttp.jar:okio.jar:kotlin-stdlib.jar' Script.java";
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
    if (is("insecure")) {
      missing.add("taking every certificate, which OkHttp wants a trust manager of yours for");
    }
    if (asked.session().bounds().maxRedirects() > 20) {
      missing.add("more than 20 redirects, which OkHttp doesn't follow");
    }
    return missing;
  }

  /// In milliseconds; 0 for no limit.
  @Override
  String time(@Nullable Duration limit) {
    return limit == null ? "0" : Long.toString(limit.toMillis());
  }

  // Requests

  @Override
  String requests() {
    List<String> urls = asked.requests().stream().map(Request::url).toList();
    return is("plain") ? JavaLists.blocks(urls) : lists.parted(lines());
  }

  @Override
  String line(Request request) {
    StringBuilder line = new StringBuilder("new Ask(");
    line.append(Literal.of(request.method())).append(", ").append(text(request.url())).append(')');
    for (Header header : Asked.headers(request)) {
      line.append(".header(").append(Literal.of(header.name())).append(", ");
      line.append(text(header.value())).append(')');
    }
    if (request.body() != null) {
      line.append(".body(").append(bytes(request.body().bytes())).append(')');
    }
    options(request)
        .forEach(
            (name, value) -> line.append('.').append(name).append('(').append(value).append(')'));
    return line.toString();
  }

  @Override
  String statuses(Statuses statuses) {
    return statuses.ranges().stream()
        .map(range -> range.from() + ", " + range.to())
        .collect(Collectors.joining(", "));
  }

  @Override
  void shield(Map<String, String> options, @Nullable Duration limit) {
    options.put("shield", time(limit));
  }

  private static String bytes(byte[] bytes) {
    String words = Literal.text(bytes);
    return words != null
        ? text(words) + ".getBytes(java.nio.charset.StandardCharsets.UTF_8)"
        : "Base64.getDecoder().decode(" + text(Base64.getEncoder().encodeToString(bytes)) + ")";
  }

  private static String text(String text) {
    return JavaLists.literal(text);
  }

  // Values

  @Override
  Map<String, String> values() {
    Map<String, String> values = super.values();
    boolean plain = is("plain");
    boolean layered = is("layered");
    String latch = is("begins") ? ", begun" : "";
    values.put("parts", lists.parts());
    values.put("headers", headers());
    values.put("proxy", proxy());
    for (String each : List.of("total", "connect", "read", "retries", "redirects")) {
      values.put(each + "-name", is("own-" + each) ? "ask." + each : values.get(each));
    }
    values.put(
        "follows", is("own-redirects") ? "chain.request().tag(Ask.class).redirects > 0" : "true");
    values.put("client-total", is("from-creation") ? "0" : values.get("total"));
    values.put(
        "client", is("own-redirects") ? "(ask.redirects > 0 ? FOLLOWING : CLIENT)" : "CLIENT");
    values.put("type", layered ? "Response" : "int");
    values.put("response", layered ? "response" : "response.code()");
    values.put("answer", layered ? "answer" : "fetch");
    String parameter = plain ? "String url" : "Ask ask";
    String argument = plain ? "url" : "ask";
    values.put("parameters", parameter + (is("begins") ? ", CountDownLatch begun" : ""));
    values.put("arguments", argument + latch);
    boolean perAsk = is("own-total") || is("own-redirects");
    values.put("received", "received");
    values.put("received-parameters", "Request request" + (perAsk ? ", Ask ask" : ""));
    values.put("received-arguments", "request" + (perAsk ? ", ask" : ""));
    values.put("call-answer", callAnswer(argument));
    values.put("unexpected", is("expects") ? " && !ask.expects(response.code())" : "");
    String code = "response.code()" + (is("expects") ? ", ask" : "");
    values.put("judged", is("judges") ? "judged(" + code + ")" : "response.code()");
    values.put("begun-parameter", is("begins") ? ", CountDownLatch begun" : "");
    values.put("no-latch", is("begins") ? ", new CountDownLatch(0)" : "");
    values.put("entry", is("shields") ? "start" : "fetch");
    values.put("name-of-i", plain ? "URLS.get(i)" : "ASKS.get(i).url");
    values.put(
        "next",
        is("limit")
            ? "ended.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)"
            : "ended.take()");
    values.put("enough", enough());
    return values;
  }

  private String callAnswer(String argument) {
    if (!is("shields")) {
      return "answer(" + argument + ")";
    }
    return is("begins")
        ? "ask.shield ? limited(ask) : answer(ask, new CountDownLatch(1))"
        : "ask.shield ? limited(() -> answer(ask), ask.limit) : answer(ask)";
  }

  private String headers() {
    return asked.headers().stream()
        .map(each -> "{" + text(each.name()) + ", " + text(each.value()) + "}")
        .collect(Collectors.joining(", "));
  }

  private String proxy() {
    Proxy proxy = asked.session().proxy();
    return "new Proxy(Proxy.Type.%s, new InetSocketAddress(%s, %d))"
        .formatted(proxy.kind(), Literal.of(proxy.host()), proxy.port());
  }

  /// When a wait returns, told of the next task that ended; `null` is the limit.
  private String enough() {
    String late = is("limit") ? "task == null" : "";
    return switch (asked.policy()) {
      case Wait wait when wait.returnWhen() == Wait.ReturnWhen.FIRST_EXCEPTION ->
          (late.isEmpty() ? "" : late + " || ") + "task.state() == Future.State.FAILED";
      case Wait _, Gather _, AsCompleted _, TaskGroup _ -> late;
    };
  }
}
