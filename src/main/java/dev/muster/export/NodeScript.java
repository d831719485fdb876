package dev.muster.export;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Policy;
import dev.muster.engine.Request;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The run in JavaScript, for Node: its own `fetch`, which is undici, and promises. `Promise.all`
/// and `allSettled` stand where they fit; what JavaScript has no word for is spelt out and says so.
final class NodeScript {
  private final Asked asked;
  private final StringBuilder text = new StringBuilder(4096);

  NodeScript(Asked asked) {
    this.asked = asked;
  }

  String text() {
    asked
        .remarks("Node 18.17 or newer, whose fetch is undici's: node script.mjs")
        .forEach(remark -> text.append("// ").append(Shown.plain(remark)).append('\n'));
    if (asked.session().timeouts().connect() != null || asked.session().timeouts().read() != null) {
      text.append("// Not in here: fetch has no limits of its own for connecting and reading.\n");
    }
    if (asked.placesForHost() > 0) {
      text.append("// Not in here: fetch has no limit for each host.\n");
    }
    if (asked.anyDelay() || asked.policy().timeout() != null) {
      text.append("import { setTimeout as sleep } from \"node:timers/promises\";\n");
    }
    text.append('\n');
    requests();
    fetch();
    tasks();
    text.append(await(asked.policy()));
    return text.append(
            """

            await Promise.all(tasks.map((task) => task.ended)); // what is pending runs on
            for (const { url, outcome } of tasks) console.log(url, outcome);
            """)
        .toString();
  }

  private void requests() {
    text.append("const requests = [\n");
    boolean plain = asked.plain();
    for (Request request : asked.requests()) {
      text.append("  ").append(plain ? Literal.of(request.url()) : object(request)).append(",\n");
    }
    text.append("];\n");
  }

  private String object(Request request) {
    List<String> items = new ArrayList<>();
    items.add("url: " + Literal.of(request.url()));
    if (!request.method().equals("GET")) {
      items.add("method: " + Literal.of(request.method()));
    }
    List<Header> headers = new ArrayList<>(request.headers());
    Request.Body body = request.body();
    if (body != null
        && body.contentType() != null
        && headers.stream().noneMatch(h -> h.is("Content-Type"))) {
      headers.add(new Header("Content-Type", body.contentType()));
    }
    if (!headers.isEmpty()) {
      asked.headers().stream()
          .filter(each -> headers.stream().noneMatch(own -> own.is(each.name())))
          .forEach(headers::add);
      items.add("headers: " + pairs(headers));
    }
    if (body != null) {
      items.add("body: " + body(body.bytes()));
    }
    if (request.timeouts().total() != null) {
      items.add("limit: " + request.timeouts().total().toMillis());
    }
    if (!request.delay().isZero()) {
      items.add("delay: " + request.delay().toMillis());
    }
    return "{ " + String.join(", ", items) + " }";
  }

  private static String pairs(List<Header> headers) {
    return headers.stream()
        .map(each -> "[" + Literal.of(each.name()) + ", " + Literal.of(value(each)) + "]")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// fetch takes each character of a header for a byte.
  private static String value(Header header) {
    byte[] bytes = header.value().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  /// As bytes, so that fetch adds no type of its own.
  private static String body(byte[] bytes) {
    String words = Literal.text(bytes);
    return words != null
        ? "Buffer.from(" + Literal.of(words) + ")"
        : "Buffer.from(\"" + Base64.getEncoder().encodeToString(bytes) + "\", \"base64\")";
  }

  private void fetch() {
    boolean cancels = cancels(asked.policy());
    Duration total = asked.session().timeouts().total();
    String usual = total == null ? "0" : Long.toString(total.toMillis());
    text.append(cancels ? "const cancel = new AbortController();\n" : "");
    places();
    String headers = asked.headers().isEmpty() ? "" : "headers = " + pairs(asked.headers());
    String options =
        asked.plain()
            ? headers.isEmpty() ? "" : ", " + headers
            : ", { limit = "
                + usual
                + (asked.anyDelay() ? ", delay = 0" : "")
                + (headers.isEmpty() ? "" : ", " + headers)
                + ", ...options }";
    text.append("\nasync function get(url").append(options).append(") {\n");
    if (asked.anyDelay()) {
      text.append("  await sleep(delay");
      text.append(cancels ? ", undefined, { signal: cancel.signal }" : "").append(");\n");
    }
    if (asked.places() > 0) {
      text.append("  await place();\n  try {\n");
    }
    String pad = asked.places() > 0 ? "    " : "  ";
    String limit = asked.plain() ? usual : "limit";
    text.append(pad).append("const response = await fetch(url, { ");
    text.append(String.join(", ", fetchOptions(cancels, limit))).append(" });\n");
    text.append(pad).append("await response.arrayBuffer();\n");
    if (asked.session().failOnStatus()) {
      text.append(pad)
          .append("if (response.status >= 400) throw new Error(`status ${response.status}`);\n");
    }
    text.append(pad).append("return response.status;\n");
    if (asked.places() > 0) {
      text.append("  } finally {\n    leave();\n  }\n");
    }
    text.append("}\n");
  }

  private List<String> fetchOptions(boolean cancels, String limit) {
    List<String> options = new ArrayList<>();
    if (!asked.headers().isEmpty()) {
      options.add("headers");
    }
    if (!asked.plain()) {
      options.add("...options");
    }
    if (!asked.followsRedirects()) {
      options.add("redirect: \"manual\"");
    }
    String timer = "AbortSignal.timeout(" + limit + ")";
    if (limit.equals("0")) {
      options.add(cancels ? "signal: cancel.signal" : "signal: null");
    } else {
      options.add(
          "signal: " + (cancels ? "AbortSignal.any([cancel.signal, " + timer + "])" : timer));
    }
    return options;
  }

  private void places() {
    if (asked.places() > 0) {
      text.append(
          """

          // At most %d in flight: JavaScript has no semaphore.
          let free = %d;
          const waiting = [];

          async function place() {
            if (free > 0) free--;
            else await new Promise((go) => waiting.push(go));
          }

          function leave() {
            if (waiting.length > 0) waiting.shift()();
            else free++;
          }
          """
              .formatted(asked.places(), asked.places()));
    }
  }

  private void tasks() {
    boolean plain = asked.plain();
    text.append(
        plain
            ? "\nconst tasks = requests.map((url) => {\n"
            : "\nconst tasks = requests.map(({ url, ...options }) => {\n");
    text.append("  const result = get(url").append(plain ? "" : ", options").append(");\n");
    text.append(
        """
          const task = { url, result, outcome: undefined };
          task.ended = result.then(
            (status) => { task.outcome = status; return task; },
            (error) => { task.outcome = error.name === "AbortError" ? "cancelled" : told(error); return task; },
          );
          return task;
        });

        function told(error) {
          return error.cause ? `${error}: ${error.cause}` : `${error}`;
        }

        function settled(how) {
          const done = tasks.filter((task) => task.outcome !== undefined).length;
          console.log(`${how}: ${done} done, ${tasks.length - done} pending`);
        }

        """);
  }

  private static boolean cancels(Policy policy) {
    return switch (policy) {
      case Gather gather -> gather.timeout() != null;
      case AsCompleted _ -> false;
      case Wait wait -> wait.then() == Wait.Then.CANCEL;
      case TaskGroup _ -> true;
    };
  }

  private static String await(Policy policy) {
    return switch (policy) {
      case Gather(boolean returnExceptions, Duration timeout) -> gather(returnExceptions, timeout);
      case AsCompleted(Duration timeout) -> asCompleted(timeout);
      case Wait(Wait.ReturnWhen when, Duration timeout, Wait.Then then) ->
          wait(when, timeout, then);
      case TaskGroup() ->
          """
          // JavaScript has no task group: the first failure cancels the others, and all are waited for.
          try {
            await Promise.all(tasks.map((task) => task.result));
            settled("returned");
          } catch (error) {
            cancel.abort();
            await Promise.all(tasks.map((task) => task.ended));
            settled(`raised ${told(error)}`);
          }
          """;
    };
  }

  private static String limited(String promise, @Nullable Duration timeout, String late) {
    return timeout == null
        ? promise
        : "Promise.race(["
            + promise
            + ", sleep("
            + timeout.toMillis()
            + ", "
            + late
            + ", { ref: false })])";
  }

  private static String gather(boolean returnExceptions, @Nullable Duration timeout) {
    String all = returnExceptions ? "allSettled" : "all";
    String call = "Promise." + all + "(tasks.map((task) => task.result))";
    if (timeout == null) {
      return returnExceptions
          ? "await " + call + ";\nsettled(\"returned\");\n"
          : """
          try {
            await %s; // the others run on when one fails
            settled("returned");
          } catch (error) {
            settled(`raised ${told(error)}`);
          }
          """
              .formatted(call);
    }
    return """
    try {
      if ((await %s) === "late") {
        cancel.abort();
        await Promise.all(tasks.map((task) => task.ended));
        settled("raised TimeoutError");
      } else {
        settled("returned");
      }
    } catch (error) {
      settled(`raised ${told(error)}`);
    }
    """
        .formatted(limited(call, timeout, "\"late\""));
  }

  private static String asCompleted(@Nullable Duration timeout) {
    String late =
        timeout == null
            ? ""
            : """
            late = true;
            for (const task of tasks) if (task.outcome === undefined) console.log("delivered TimeoutError");
            """;
    return """
    // JavaScript has no as_completed: each task tells when it has ended.
    %sfor (const task of tasks) task.ended.then(() => %sconsole.log("delivered", task.outcome));
    await %s;
    %ssettled("returned");
    """
        .formatted(
            timeout == null ? "" : "let late = false;\n",
            timeout == null ? "" : "late || ",
            limited("Promise.all(tasks.map((task) => task.ended))", timeout, "undefined"),
            late);
  }

  private static String wait(Wait.ReturnWhen when, @Nullable Duration timeout, Wait.Then then) {
    String who = then == Wait.Then.REPEAT ? "pending" : "tasks";
    String promise =
        switch (when) {
          case ALL_COMPLETED -> "Promise.all(" + who + ".map((task) => task.ended))";
          case FIRST_EXCEPTION ->
              "Promise.all(" + who + ".map((task) => task.result)).catch(() => {})";
          case FIRST_COMPLETED -> "Promise.race(" + who + ".map((task) => task.ended))";
        };
    String round =
        "await " + limited(promise, timeout, "undefined") + ";\nsettled(\"returned\");\n";
    return switch (then) {
      case KEEP -> round;
      case CANCEL -> round + "cancel.abort();\n";
      case REPEAT ->
          "let pending = tasks;\nwhile (pending.length > 0) {\n"
              + round.indent(2)
              + "  pending = tasks.filter((task) => task.outcome === undefined);\n}\n";
    };
  }
}
