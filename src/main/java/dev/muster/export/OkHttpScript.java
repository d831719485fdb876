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
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The run in Java: OkHttp on virtual threads. What asyncio's calls do is spelt out with a
/// completion service, since Java has no such calls.
final class OkHttpScript {
  private static final List<String> IMPORTS =
      List.of(
          "java.io.IOException",
          "java.nio.charset.StandardCharsets",
          "java.time.Duration",
          "java.util.ArrayList",
          "java.util.Base64",
          "java.util.List",
          "java.util.concurrent.*",
          "java.util.function.UnaryOperator",
          "okhttp3.*");

  private final Asked asked;
  private final StringBuilder text = new StringBuilder(4096);

  OkHttpScript(Asked asked) {
    this.asked = asked;
  }

  String text() {
    asked
        .remarks("Java 21 and OkHttp: java -cp 'okhttp.jar:okio.jar:kotlin-stdlib.jar' Script.java")
        .forEach(remark -> text.append("// ").append(Shown.plain(remark)).append('\n'));
    int head = text.length();
    text.append("\nclass Script {\n");
    requests();
    client();
    fetch();
    main();
    text.append(OUTCOME).append("}\n");
    return text.insert(head, imports(text.substring(head))).toString();
  }

  /// What the body of the script names.
  private static String imports(String body) {
    StringBuilder imports = new StringBuilder();
    for (String name : IMPORTS) {
      boolean used = body.contains(name.substring(name.lastIndexOf('.') + 1));
      imports.append(used || name.endsWith("*") ? "import " + name + ";\n" : "");
    }
    return imports.toString();
  }

  private static final String OUTCOME =
      """

        static void settled(String how, List<Future<Integer>> tasks) {
          long done = tasks.stream().filter(Future::isDone).count();
          System.out.println(how + ": " + done + " done, " + (tasks.size() - done) + " pending");
        }

        static String outcome(Future<Integer> task) {
          return switch (task.state()) {
            case SUCCESS -> task.resultNow().toString();
            case FAILED -> task.exceptionNow().toString();
            case CANCELLED -> "cancelled";
            case RUNNING -> "pending";
          };
        }
      """;

  private void requests() {
    boolean plain = asked.plain();
    if (!plain) {
      text.append(
          """
            record Ask(String url, UnaryOperator<Request.Builder> options, Duration delay, Duration limit) {}

          """);
    }
    text.append(
        plain
            ? "  static final List<String> URLS = List.of(\n"
            : "  static final List<Ask> ASKS = List.of(\n");
    int left = asked.requests().size();
    for (Request request : asked.requests()) {
      left--;
      text.append("      ").append(plain ? Literal.of(request.url()) : ask(request));
      text.append(left == 0 ? ");\n\n" : ",\n");
    }
  }

  private String ask(Request request) {
    StringBuilder options = new StringBuilder("request -> request");
    Set<String> named = new HashSet<>();
    for (Header header : request.headers()) {
      boolean first = named.add(header.name().toLowerCase(Locale.ROOT));
      options.append(first ? ".header(" : ".addHeader(").append(Literal.of(header.name()));
      options.append(", ").append(Literal.of(header.value())).append(')');
    }
    Request.Body body = request.body();
    if (body != null || !request.method().equals("GET")) {
      options.append(".method(").append(Literal.of(request.method())).append(", ");
      options.append(body == null ? noBody(request.method()) : body(body)).append(')');
    }
    return "new Ask(%s, %s, %s, %s)"
        .formatted(
            Literal.of(request.url()),
            options,
            duration(request.delay()),
            duration(asked.limits(request).total()));
  }

  /// Methods that OkHttp won't send without one.
  private static String noBody(String method) {
    return switch (method) {
      case "POST", "PUT", "PATCH" -> "RequestBody.create(new byte[0])";
      default -> "null";
    };
  }

  private static String body(Request.Body body) {
    String words = Literal.text(body.bytes());
    String bytes =
        words != null
            ? Literal.of(words) + ".getBytes(StandardCharsets.UTF_8)"
            : "Base64.getDecoder().decode(\""
                + Base64.getEncoder().encodeToString(body.bytes())
                + "\")";
    return body.contentType() == null
        ? "RequestBody.create(" + bytes + ")"
        : "RequestBody.create("
            + bytes
            + ", MediaType.get("
            + Literal.of(body.contentType())
            + "))";
  }

  private static String duration(@Nullable Duration limit) {
    if (limit == null || limit.isZero()) {
      return "Duration.ZERO";
    }
    return limit.toMillis() % 1000 == 0
        ? "Duration.ofSeconds(" + limit.toSeconds() + ")"
        : "Duration.ofMillis(" + limit.toMillis() + ")";
  }

  private void client() {
    Timeouts limits = asked.session().timeouts();
    text.append("  static final OkHttpClient CLIENT =\n      new OkHttpClient.Builder()\n");
    text.append("          .callTimeout(").append(duration(limits.total())).append(")\n");
    text.append("          .connectTimeout(").append(duration(limits.connect())).append(")\n");
    text.append("          .readTimeout(").append(duration(limits.read())).append(")\n");
    text.append("          .writeTimeout(Duration.ZERO)\n");
    text.append(asked.followsRedirects() ? "" : "          .followRedirects(false)\n");
    text.append("          .build();\n");
    if (asked.places() > 0) {
      text.append("  static final Semaphore PLACES = new Semaphore(")
          .append(asked.places())
          .append(");\n");
    }
    if (asked.placesForHost() > 0) {
      text.append(
          "  static final ConcurrentMap<String, Semaphore> HOSTS = new ConcurrentHashMap<>();\n");
    }
  }

  private void fetch() {
    boolean plain = asked.plain();
    text.append("\n  static int fetch(").append(plain ? "String url" : "Ask ask");
    text.append(") throws IOException, InterruptedException {\n");
    if (!plain) {
      text.append("    Thread.sleep(ask.delay());\n");
    }
    text.append("    Request.Builder request = new Request.Builder().url(");
    text.append(plain ? "url" : "ask.url()").append(");\n");
    for (Header header : asked.headers()) {
      text.append("    request.header(").append(Literal.of(header.name())).append(", ");
      text.append(Literal.of(header.value())).append(");\n");
    }
    String built = plain ? "request.build()" : "ask.options().apply(request).build()";
    text.append("    Call call = CLIENT.newCall(").append(built).append(");\n");
    if (!plain) {
      text.append("    call.timeout().timeout(ask.limit().toNanos(), TimeUnit.NANOSECONDS);\n");
    }
    places();
  }

  private void places() {
    StringBuilder back = new StringBuilder();
    if (asked.placesForHost() > 0) {
      text.append(
          "    Semaphore host =\n"
              + "        HOSTS.computeIfAbsent(call.request().url().host(), _name -> new"
              + " Semaphore(");
      text.append(asked.placesForHost()).append("));\n    host.acquire();\n");
      back.append("      host.release();\n");
    }
    if (asked.places() > 0) {
      text.append("    PLACES.acquire();\n");
      back.append("      PLACES.release();\n");
    }
    text.append("    try (Response response = call.execute()) {\n");
    if (asked.session().failOnStatus()) {
      text.append(
          """
                if (response.code() >= 400) {
                  throw new IOException("status " + response.code());
                }
          """);
    }
    text.append("      response.body().bytes();\n      return response.code();\n");
    text.append(back.isEmpty() ? "    }\n  }\n" : "    } finally {\n" + back + "    }\n  }\n");
  }

  private void main() {
    text.append(
        """

          public static void main(String[] args) throws InterruptedException {
            List<Future<Integer>> tasks = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
              var ended = new ExecutorCompletionService<Integer>(threads);
              %s -> tasks.add(ended.submit(() -> fetch(%s))));
        """
            .formatted(
                asked.plain() ? "URLS.forEach(url" : "ASKS.forEach(ask",
                asked.plain() ? "url" : "ask"));
    text.append(await(asked.policy()).indent(6));
    String name = asked.plain() ? "URLS.get(i)" : "ASKS.get(i).url()";
    text.append(
        """
            } // waits for what is pending
            for (int i = 0; i < tasks.size(); i++) {
              System.out.println(%s + " " + outcome(tasks.get(i)));
            }
          }
        """
            .formatted(name));
  }

  private static String await(Policy policy) {
    return switch (policy) {
      case Gather(boolean returnExceptions, Duration timeout) -> gather(returnExceptions, timeout);
      case AsCompleted(Duration timeout) -> asCompleted(timeout);
      case Wait(Wait.ReturnWhen when, Duration timeout, Wait.Then then) ->
          wait(when, timeout, then);
      case TaskGroup() ->
          """
          String how = "returned";
          for (int left = tasks.size(); left > 0; left--) {
            Future<Integer> task = ended.take();
            if (task.state() == Future.State.FAILED) {
              how = "raised " + task.exceptionNow();
              tasks.forEach(sibling -> sibling.cancel(true));
              break;
            }
          }
          settled(how, tasks);
          """;
    };
  }

  private static String deadline(@Nullable Duration timeout) {
    return timeout == null
        ? ""
        : "long deadline = System.nanoTime() + %s.toNanos();\n".formatted(duration(timeout));
  }

  private static String next(@Nullable Duration timeout) {
    return timeout == null
        ? "ended.take()"
        : "ended.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)";
  }

  private static String gather(boolean returnExceptions, @Nullable Duration timeout) {
    String late =
        """
          if (task == null) {
            how = "raised TimeoutException";
            tasks.forEach(pending -> pending.cancel(true));
            break;
          }
        """;
    String failed =
        """
          if (task.state() != Future.State.SUCCESS) {
            how = "raised " + outcome(task);
            break;
          }
        """;
    return deadline(timeout)
        + "String how = \"returned\";\nfor (int left = tasks.size(); left > 0; left--) {\n"
        + (timeout == null && returnExceptions ? "  " : "  Future<Integer> task = ")
        + next(timeout)
        + ";\n"
        + (timeout == null ? "" : late)
        + (returnExceptions ? "" : failed)
        + "}\nsettled(how, tasks);\n";
  }

  private static String asCompleted(@Nullable Duration timeout) {
    String task =
        timeout == null ? "outcome(task)" : "task == null ? \"TimeoutException\" : outcome(task)";
    return deadline(timeout)
        + "for (int left = tasks.size(); left > 0; left--) {\n  Future<Integer> task = "
        + next(timeout)
        + ";\n  System.out.println(\"delivered \" + ("
        + task
        + "));\n}\nsettled(\"returned\", tasks);\n";
  }

  private static String wait(Wait.ReturnWhen when, @Nullable Duration timeout, Wait.Then then) {
    String enough =
        switch (when) {
          case ALL_COMPLETED -> timeout == null ? "" : "  if (task == null) {\n    break;\n  }\n";
          case FIRST_EXCEPTION ->
              "  if ("
                  + (timeout == null ? "" : "task == null || ")
                  + "task.state() == Future.State.FAILED) {\n    break;\n  }\n";
          case FIRST_COMPLETED -> "  break;\n";
        };
    String round =
        when == Wait.ReturnWhen.FIRST_COMPLETED
            ? deadline(timeout) + next(timeout) + ";\nsettled(\"returned\", tasks);\n"
            : deadline(timeout)
                + "for (int left = pending; left > 0; left--) {\n"
                + (enough.isEmpty() ? "  " : "  Future<Integer> task = ")
                + next(timeout)
                + ";\n"
                + enough
                + "}\nsettled(\"returned\", tasks);\n";
    return switch (then) {
      case KEEP -> round.replace("= pending;", "= tasks.size();");
      case CANCEL ->
          round.replace("= pending;", "= tasks.size();")
              + "tasks.forEach(pending -> pending.cancel(true));\n";
      case REPEAT ->
          "int pending = tasks.size();\nwhile (pending > 0) {\n"
              + round.indent(2)
              + "  pending = (int) tasks.stream().filter(task -> !task.isDone()).count();\n}\n";
    };
  }
}
