package dev.muster.export;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Policy;
import dev.muster.engine.Request;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The run in Python: asyncio, which the policies come from, and aiohttp.
final class PythonScript {
  private final Asked asked;
  private final StringBuilder text = new StringBuilder(4096);

  PythonScript(Asked asked) {
    this.asked = asked;
  }

  String text() {
    asked
        .remarks("Python 3.11 and aiohttp")
        .forEach(remark -> text.append("# ").append(Shown.plain(remark)).append('\n'));
    text.append("import asyncio\n\nimport aiohttp\n\n");
    requests();
    fetch();
    text.append(OUTCOME);
    main();
    return text.append("\n\nasyncio.run(main())\n").toString();
  }

  private static final String OUTCOME =
      """


      def settled(how, tasks):
          done = sum(task.done() for task in tasks)
          print(f"{how}: {done} done, {len(tasks) - done} pending")


      def outcome(task):
          if task.cancelled():
              return "cancelled"
          return repr(task.exception()) if task.exception() else task.result()
      """;

  private void requests() {
    boolean plain = asked.plain();
    text.append(plain ? "URLS = [\n" : "REQUESTS = [\n");
    for (Request request : asked.requests()) {
      text.append("    ").append(plain ? Literal.of(request.url()) : dict(request)).append(",\n");
    }
    text.append("]\n");
    if (asked.places() > 0) {
      text.append("PLACES = asyncio.Semaphore(").append(asked.places()).append(")\n");
    }
  }

  private String dict(Request request) {
    List<String> items = new ArrayList<>();
    if (!request.method().equals("GET")) {
      items.add("\"method\": " + Literal.of(request.method()));
    }
    items.add("\"url\": " + Literal.of(request.url()));
    List<Header> headers = new ArrayList<>(request.headers());
    Request.Body body = request.body();
    if (body != null && body.contentType() != null && !has(headers, "Content-Type")) {
      headers.add(new Header("Content-Type", body.contentType()));
    }
    if (!headers.isEmpty()) {
      items.add("\"headers\": " + pairs(headers));
    }
    if (body != null) {
      items.add("\"data\": " + bytes(body.bytes()));
    }
    if (!request.timeouts().equals(Timeouts.NONE)) {
      items.add("\"timeout\": " + timeout(asked.limits(request)));
    }
    if (!request.delay().isZero()) {
      items.add("\"delay\": " + Asked.seconds(request.delay()));
    }
    return "{" + String.join(", ", items) + "}";
  }

  private static boolean has(List<Header> headers, String name) {
    return headers.stream().anyMatch(header -> header.is(name));
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

  private static String timeout(Timeouts limits) {
    List<String> items = new ArrayList<>();
    items.add("total=" + (limits.total() == null ? "None" : Asked.seconds(limits.total())));
    if (limits.connect() != null) {
      items.add("connect=" + Asked.seconds(limits.connect()));
    }
    if (limits.read() != null) {
      items.add("sock_read=" + Asked.seconds(limits.read()));
    }
    return "aiohttp.ClientTimeout(" + String.join(", ", items) + ")";
  }

  private void fetch() {
    boolean plain = asked.plain();
    boolean delay = asked.anyDelay();
    String places = asked.places() > 0 ? "PLACES, " : "";
    String redirects =
        asked.usualRedirects()
            ? ""
            : asked.followsRedirects()
                ? ", max_redirects=" + (asked.session().bounds().maxRedirects() + 1)
                : ", allow_redirects=False";
    text.append("\n\nasync def fetch(session, url");
    text.append(plain ? "" : ", method=\"GET\"").append(delay ? ", delay=0" : "");
    text.append(plain ? "" : ", **options").append("):\n");
    text.append(delay ? "    await asyncio.sleep(delay)\n" : "");
    text.append("    async with ").append(places);
    text.append(plain ? "session.get(url" : "session.request(method, url, **options");
    text.append(redirects).append(") as response:\n");
    text.append("        await response.read()\n        return response.status\n");
  }

  private void main() {
    text.append("\n\nasync def main():\n");
    String session = session();
    text.append("    async with aiohttp.ClientSession(").append(session).append(") as session:\n");
    String one = asked.plain() ? "url)) for url in URLS" : "**request)) for request in REQUESTS";
    if (asked.policy() instanceof TaskGroup) {
      text.append(
          """
                  tasks = []
                  try:
                      async with asyncio.TaskGroup() as group:
                          tasks += [group.create_task(fetch(session, %s]
                      settled("returned", tasks)
                  except ExceptionGroup as group:
                      settled(f"raised {group!r}", tasks)
          """
              .formatted(one));
    } else {
      text.append("        tasks = [asyncio.create_task(fetch(session, ").append(one).append("]\n");
      text.append(indented(await(asked.policy())));
    }
    String name = asked.plain() ? "url" : "request[\"url\"]";
    text.append("        for ").append(asked.plain() ? "url" : "request").append(", task in zip(");
    text.append(asked.plain() ? "URLS" : "REQUESTS").append(", tasks):\n");
    text.append("            print(").append(name).append(", outcome(task))\n");
  }

  private String session() {
    List<String> arguments = new ArrayList<>();
    if (!asked.session().timeouts().equals(Timeouts.DEFAULT)) {
      arguments.add("timeout=" + timeout(asked.session().timeouts()));
    }
    int limit = asked.session().limits().inFlight();
    int perHost = asked.placesForHost();
    if ((asked.requests().size() > 100 && limit > 100) || perHost > 0) {
      String all = limit >= asked.requests().size() ? "0" : Integer.toString(limit);
      String host = perHost > 0 ? ", limit_per_host=" + perHost : "";
      arguments.add("connector=aiohttp.TCPConnector(limit=" + all + host + ")");
    }
    if (!asked.headers().isEmpty()) {
      arguments.add("headers=" + pairs(asked.headers()));
    }
    if (asked.requests().stream().anyMatch(PythonScript::hasUntypedBody)) {
      arguments.add("skip_auto_headers={\"Content-Type\"}");
    }
    if (asked.session().failOnStatus()) {
      arguments.add("raise_for_status=True");
    }
    return String.join(", ", arguments);
  }

  private static boolean hasUntypedBody(Request request) {
    Request.Body body = request.body();
    return body != null && body.contentType() == null && !has(request.headers(), "Content-Type");
  }

  private static String indented(String block) {
    return block.indent(8);
  }

  private static String await(Policy policy) {
    return switch (policy) {
      case Gather(boolean returnExceptions, Duration timeout) -> gather(returnExceptions, timeout);
      case AsCompleted(Duration timeout) -> asCompleted(timeout);
      case Wait(Wait.ReturnWhen when, Duration timeout, Wait.Then then) ->
          wait(when, timeout, then);
      case TaskGroup() -> throw new IllegalStateException("a task group makes its own tasks");
    };
  }

  private static String gather(boolean returnExceptions, @Nullable Duration timeout) {
    String call = "asyncio.gather(*tasks" + (returnExceptions ? ", return_exceptions=True)" : ")");
    String limited =
        timeout == null ? call : "asyncio.wait_for(" + call + ", " + Asked.seconds(timeout) + ")";
    return """
    try:
        await %s
        settled("returned", tasks)
    except (Exception, asyncio.CancelledError) as error:
        settled(f"raised {error!r}", tasks)
    await asyncio.wait(tasks)  # what is pending runs on
    """
        .formatted(limited);
  }

  private static String asCompleted(@Nullable Duration timeout) {
    String limit = timeout == null ? "" : ", timeout=" + Asked.seconds(timeout);
    return """
    for ended in asyncio.as_completed(tasks%s):
        try:
            print("delivered", await ended)
        except Exception as error:
            print("delivered", repr(error))
    settled("returned", tasks)
    await asyncio.wait(tasks)  # what is pending runs on
    """
        .formatted(limit);
  }

  private static String wait(Wait.ReturnWhen when, @Nullable Duration timeout, Wait.Then then) {
    String limit = timeout == null ? "" : ", timeout=" + Asked.seconds(timeout);
    String how =
        when == Wait.ReturnWhen.ALL_COMPLETED ? "" : ", return_when=asyncio." + when.name();
    String call = "asyncio.wait(%s" + limit + how + ")";
    return switch (then) {
      case KEEP ->
          """
          done, pending = await %s
          settled("returned", tasks)
          await asyncio.wait(tasks)  # what is pending runs on
          """
              .formatted(call.formatted("tasks"));
      case CANCEL ->
          """
          done, pending = await %s
          settled("returned", tasks)
          for task in pending:
              task.cancel()
          await asyncio.wait(tasks)
          """
              .formatted(call.formatted("tasks"));
      case REPEAT ->
          """
          pending = tasks
          while pending:
              done, pending = await %s
              settled("returned", tasks)
          """
              .formatted(call.formatted("pending"));
    };
  }
}
