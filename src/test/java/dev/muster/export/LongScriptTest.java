package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Bounds;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Plan;
import dev.muster.engine.Policy;
import dev.muster.engine.Proxy;
import dev.muster.engine.Rates;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Session;
import dev.muster.engine.Statuses;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Terms;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Trust;
import dev.muster.engine.Wait;
import dev.muster.engine.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scripts are whole in whatever a run may ask for, and however long its list is.
class LongScriptTest {
  private static final int MANY = 20_000;
  private static final int MIXTURES = 40;

  @TempDir private Path folder = Path.of("");

  private static List<Request> many(boolean plain) {
    return IntStream.range(0, MANY).mapToObj(i -> numbered(i, plain)).toList();
  }

  private static Request numbered(int i, boolean plain) {
    Request request = Request.get("https://host" + i + ".example/a/path?number=" + i + "&\\u0041");
    return plain
        ? request
        : request
            .withHeaders(List.of(new Header("X-Number", "" + i), new Header("X-More", "more" + i)))
            .withTimeouts(new Timeouts(Duration.ofMillis(1000 + i), null, null));
  }

  private static Plan gathered(List<Request> requests) {
    return new Plan(requests, new Gather(true, null), Session.DEFAULT);
  }

  @Test
  void javaCompilesTwentyThousandUrls() throws IOException {
    compiles(List.of(Language.JAVA.script(gathered(many(true)), Secrets.KEPT)));
  }

  @Test
  void javaCompilesTwentyThousandRequestsWithOptions() throws IOException {
    compiles(List.of(Language.JAVA.script(gathered(many(false)), Secrets.KEPT)));
  }

  @Test
  void javaCompilesABodyThatIsLongerThanAConstant() throws IOException {
    String words = "ü\"\\\n".repeat(100_000);
    byte[] bytes = new byte[200_000];
    Arrays.fill(bytes, (byte) 0xff);
    List<Request> requests = new ArrayList<>();
    for (byte[] body : List.of(words.getBytes(StandardCharsets.UTF_8), bytes)) {
      requests.add(
          Request.get("https://a.example/")
              .withMethod("POST")
              .withBody(new Request.Body(body, "text/plain")));
    }
    compiles(List.of(Language.JAVA.script(gathered(requests), Secrets.KEPT)));
  }

  /// The whole list is there, in its order.
  @Test
  void aLongListIsTheSameInEveryLanguage() throws Exception {
    ScriptTool python = ScriptTool.of(Language.PYTHON);
    ScriptTool node = ScriptTool.of(Language.JAVASCRIPT);
    assumeTrue(python.there() && node.there(), "skipped: Python or Node is not installed");
    List<Request> requests = many(true);
    String expected = requests.stream().map(each -> each.url() + "\n").reduce("", String::concat);
    Plan plan = gathered(requests.subList(0, 2_000));
    String first = expected.substring(0, expected.indexOf(requests.get(2_000).url()));
    String inPython = Language.PYTHON.script(plan, Secrets.KEPT);
    inPython = inPython.substring(inPython.indexOf("URLS"), inPython.indexOf("]\n") + 2);
    assertThat(python.run(folder, inPython + "for url in URLS: print(url)\n")).isEqualTo(first);
    String inNode = Language.JAVASCRIPT.script(plan, Secrets.KEPT);
    inNode = inNode.substring(inNode.indexOf("const requests"), inNode.indexOf("];\n") + 3);
    assertThat(node.run(folder, inNode + "for (const url of requests) console.log(url);\n"))
        .isEqualTo(first);
    String inJava = Language.JAVA.script(gathered(requests), Secrets.KEPT);
    int from = inJava.indexOf("  static final List<String> URLS");
    inJava = inJava.substring(from, inJava.indexOf("toList();\n", from) + 10);
    assertThat(
            ScriptTool.of(Language.JAVA)
                .run(
                    folder,
                    "import java.util.*; import java.util.stream.*; class Script {\n"
                        + inJava
                        + "  public static void main(String[] args) {"
                        + " URLS.forEach(System.out::println); }\n"
                        + "}\n"))
        .isEqualTo(expected);
  }

  // Mixtures of everything that a run may ask for

  @Test
  void everyMixtureCompiles() throws Exception {
    List<Plan> plans = mixtures();
    compiles(plans.stream().map(plan -> Language.JAVA.script(plan, Secrets.KEPT)).toList());
    parses(plans, Language.PYTHON, List.of("/usr/bin/python3", "-W", "error", "-m", "py_compile"));
    parses(plans, Language.JAVASCRIPT, List.of("node", "--check"));
  }

  private static List<Plan> mixtures() {
    return IntStream.range(0, MIXTURES).mapToObj(LongScriptTest::mixture).toList();
  }

  private static Plan mixture(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Request> requests = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i >= 0; i--) {
      requests.add(request(random, i));
    }
    return new Plan(requests, policy(random), session(random));
  }

  private static Request request(SplittableRandom random, int number) {
    Request request = Request.get("https://a.example/\"\"\"\\" + number);
    if (random.nextInt(3) == 0) {
      request = request.withHeaders(List.of(new Header("X-A", "b"), new Header("X-A", "ü\"")));
    }
    if (random.nextInt(4) == 0) {
      request = request.withMethod("POST").withBody(new Request.Body(new byte[] {1, '"'}, null));
    }
    if (random.nextInt(3) == 0) {
      request = request.withTimeouts(timeouts(random));
    }
    Terms terms = Terms.NONE;
    if (random.nextInt(5) == 0) {
      terms = terms.withExpected(Statuses.read("2xx,404").orElseThrow());
    }
    if (random.nextInt(5) == 0) {
      terms = terms.withRedirects(random.nextInt(30));
    }
    if (random.nextInt(5) == 0) {
      terms = terms.withWay(new Way(Proxy.parse("p:1").orElseThrow(), random.nextBoolean()));
    }
    return request
        .withTerms(terms)
        .withDelay(Duration.ofMillis(random.nextInt(4) == 0 ? 50 : 0))
        .withShield(random.nextInt(4) == 0)
        .withRetries(random.nextInt(4) == 0 ? 2 : Retries.AS_SESSION);
  }

  private static Timeouts timeouts(SplittableRandom random) {
    Duration limit = Duration.ofMillis(1500);
    return new Timeouts(
        random.nextBoolean() ? limit : null,
        random.nextInt(3) == 0 ? limit : null,
        random.nextInt(3) == 0 ? limit : null);
  }

  private static Policy policy(SplittableRandom random) {
    Duration limit = random.nextBoolean() ? Duration.ofSeconds(3) : null;
    return switch (random.nextInt(5)) {
      case 0 -> new Gather(random.nextBoolean(), limit);
      case 1 -> new AsCompleted(limit);
      case 2 -> new TaskGroup();
      default ->
          new Wait(
              Wait.ReturnWhen.values()[random.nextInt(3)],
              limit,
              Wait.Then.values()[random.nextInt(3)]);
    };
  }

  private static Session session(SplittableRandom random) {
    int free = Rates.UNLIMITED;
    return Session.DEFAULT
        .withLimits(
            new Limits(
                random.nextInt(3) == 0 ? 1 : 100, random.nextInt(3) == 0 ? 1 : Limits.UNLIMITED))
        .withRates(new Rates(random.nextInt(4) == 0 ? 5 : free, random.nextInt(4) == 0 ? 2 : free))
        .withTimeouts(timeouts(random))
        .withTotalFromCreation(random.nextInt(3) == 0)
        .withFailOnStatus(random.nextInt(3) == 0)
        .withRetries(Retries.NONE.withMost(random.nextInt(3) == 0 ? 2 : 0))
        .withHeaders(random.nextBoolean() ? List.of(new Header("X-S", "t")) : List.of())
        .withProxy(Proxy.parse(random.nextInt(3) == 0 ? "http://p:8" : "").orElse(Proxy.NONE))
        .withTrust(new Trust("", random.nextInt(3) == 0))
        .withBounds(
            random.nextInt(3) == 0
                ? new Bounds(random.nextInt(3), 256_000, 10_000_000, 64_000, 256_000_000)
                : Bounds.DEFAULT);
  }

  private void parses(List<Plan> plans, Language language, List<String> command) throws Exception {
    ScriptTool tool = ScriptTool.of(language);
    assumeTrue(tool.there(), () -> "skipped: " + tool.needs() + " is not installed");
    List<String> all = new ArrayList<>(command);
    for (int i = 0; i < plans.size(); i++) {
      Path file = folder.resolve(String.format(Locale.ROOT, "mixture%d-%s", i, tool.file()));
      Files.writeString(file, language.script(plans.get(i), Secrets.KEPT));
      if (language == Language.JAVASCRIPT) {
        succeeds(List.of("node", "--check", file.toString()));
      } else {
        all.add(file.toString());
      }
    }
    succeeds(language == Language.JAVASCRIPT ? List.of("node", "--version") : all);
  }

  private void succeeds(List<String> command) throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(() -> read(output)).isZero();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void compiles(List<String> scripts) throws IOException {
    for (int i = 0; i < scripts.size(); i++) {
      Path place = Files.createDirectories(folder.resolve("script" + i));
      Path file = Files.writeString(place.resolve("Script.java"), scripts.get(i));
      assertThat(ScriptTool.compiled(file))
          .as(() -> read(file).lines().limit(400).toList().toString())
          .isEmpty();
    }
  }
}
