package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Plan;
import dev.muster.engine.Policy;
import dev.muster.engine.Request;
import dev.muster.engine.Session;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Wait;
import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.engine.Wait.Then;
import dev.muster.practice.PracticeServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Scripts are run with the real tools, and told apart from Muster's own run by nothing: the same
/// outcomes, in the same order, and the same end of the await.
class RunAsCodeTest {
  /// How many scripts run at once: each is a process, some are a compiler.
  private static final int AT_ONCE = 4;

  /// Between two endings, so that a busy machine doesn't change their order.
  private static final Duration STEP = Duration.ofMillis(1500);

  private static final int SLOWER = 4;

  private static PracticeServer server;
  private static Map<Policy, Told> expected = Map.of();

  @TempDir private Path folder = Path.of("");
  private final AtomicInteger number = new AtomicInteger();

  @BeforeAll
  static void runTheOriginals() throws Exception {
    server = PracticeServer.open();
    RealRun.of(plan(new Gather(true, null), Duration.ofMillis(1))); // what is cold is slow
    List<Callable<Told>> runs = new ArrayList<>();
    for (Policy policy : policies()) {
      runs.add(() -> Told.of(RealRun.of(plan(policy, STEP)).record()));
    }
    Map<Policy, Told> told = new LinkedHashMap<>();
    List<Told> all = inParallel(runs, runs.size());
    for (int i = 0; i < all.size(); i++) {
      told.put(policies().get(i), all.get(i));
    }
    expected = told;
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  /// One is slow, one is quick, and one fails between them.
  private static Plan plan(Policy policy, Duration step) {
    List<Request> requests =
        List.of(
            Request.get(server.url("/delay/" + 4 * step.toMillis() / 1e3)),
            Request.get(server.url("/status/404")),
            Request.get(server.url("/reset")).withDelay(step));
    return new Plan(requests, policy, Session.DEFAULT);
  }

  private static List<Policy> policies() {
    Duration limit = STEP.multipliedBy(5).dividedBy(2);
    List<Policy> all = new ArrayList<>();
    all.add(new Gather(false, null));
    all.add(new Gather(true, null));
    all.add(new Gather(false, limit));
    all.add(new Gather(true, limit));
    all.add(new AsCompleted(null));
    all.add(new AsCompleted(limit));
    all.add(new TaskGroup());
    for (Then then : Then.values()) {
      all.add(new Wait(ReturnWhen.ALL_COMPLETED, limit, then));
      all.add(new Wait(ReturnWhen.FIRST_EXCEPTION, null, then));
      all.add(new Wait(ReturnWhen.FIRST_COMPLETED, null, then));
    }
    all.add(new Wait(ReturnWhen.ALL_COMPLETED, null, Then.KEEP));
    all.add(new Wait(ReturnWhen.FIRST_COMPLETED, limit, Then.KEEP));
    return all;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPolicyComesToTheSame(Language language) throws Exception {
    ScriptTool tool = ScriptTool.of(language);
    assumeTrue(tool.there(), () -> "skipped: " + tool.needs() + " is not installed");
    List<Callable<Told>> runs = new ArrayList<>();
    for (Policy policy : expected.keySet()) {
      runs.add(() -> script(tool, language, plan(policy, STEP)));
    }
    List<Told> told = inParallel(runs, AT_ONCE);
    int at = 0;
    for (Map.Entry<Policy, Told> each : expected.entrySet()) {
      if (!told.get(at++).equals(each.getValue())) {
        again(tool, language, each.getKey());
      }
    }
  }

  /// Alone, and with more time between the endings: what differs then differs for good.
  private void again(ScriptTool tool, Language language, Policy policy) throws Exception {
    Policy slower = slower(policy);
    Plan plan = plan(slower, STEP.multipliedBy(SLOWER));
    assertThat(script(tool, language, plan))
        .as(slower + " as " + language)
        .isEqualTo(Told.of(RealRun.of(plan).record()));
  }

  private static Policy slower(Policy policy) {
    return switch (policy) {
      case Gather(boolean exceptions, Duration limit) -> new Gather(exceptions, slower(limit));
      case AsCompleted(Duration limit) -> new AsCompleted(slower(limit));
      case Wait(ReturnWhen when, Duration limit, Then then) -> new Wait(when, slower(limit), then);
      case TaskGroup group -> group;
    };
  }

  private static @Nullable Duration slower(@Nullable Duration limit) {
    return limit == null ? null : limit.multipliedBy(SLOWER);
  }

  private Told script(ScriptTool tool, Language language, Plan plan) throws Exception {
    Path place = folder.resolve("run" + number.incrementAndGet());
    return Told.of(tool.run(place, language.script(plan, Secrets.LEFT_OUT)));
  }

  private static <T> List<T> inParallel(List<Callable<T>> work, int atOnce) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
      List<T> all = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(work)) {
        all.add(each.get());
      }
      return all;
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void limitsAndOptionsComeToTheSame(Language language) throws Exception {
    ScriptTool tool = ScriptTool.of(language);
    assumeTrue(tool.there(), () -> "skipped: " + tool.needs() + " is not installed");
    List<Request> requests =
        List.of(
            Request.get(server.url("/status/201")),
            Request.get(server.url("/hang"))
                .withTimeouts(new Timeouts(Duration.ofMillis(500), null, null)),
            Request.get(server.url("/status/503")),
            Request.get(server.url("/redirect/2")).withMethod("HEAD"),
            Request.get("python://nobody"));
    Session session =
        Session.DEFAULT
            .withLimits(new Limits(2, 2))
            .withFailOnStatus(true)
            .withHeaders(List.of(new Header("X-Session", "one")));
    Plan plan = new Plan(requests, new Gather(true, null), session);
    Told told = Told.of(tool.run(folder, language.script(plan, Secrets.LEFT_OUT)));
    assertThat(told).isEqualTo(Told.of(RealRun.of(plan).record()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aScriptSendsTheSameBytes(Language language) throws Exception {
    ScriptTool tool = ScriptTool.of(language);
    assumeTrue(tool.there(), () -> "skipped: " + tool.needs() + " is not installed");
    try (Recorder recorder = Recorder.open()) {
      byte[] words = "{\"it's\": \"ü\\n\"}\n\t'\\".getBytes(StandardCharsets.UTF_8);
      byte[] bytes = {0, (byte) 0xff, '"', '\\', '\n', (byte) 0x80};
      for (byte[] body : List.of(words, bytes)) {
        Request request =
            new Request(
                "PUT",
                recorder.url("/put?a=%22b%22"),
                List.of(new Header("X-A", "it's \"q\" \\ $x `y` #{z}"), new Header("X-Own", "own")),
                new Request.Body(body, null),
                Timeouts.NONE,
                Duration.ZERO,
                false,
                0,
                0);
        Session session =
            Session.DEFAULT.withHeaders(
                List.of(new Header("x-own", "session"), new Header("X-Session", "s")));
        Plan plan = new Plan(List.of(request), new Gather(false, null), session);
        tool.run(folder, language.script(plan, Secrets.LEFT_OUT));
        Recorder.Arrived arrived = recorder.next();
        assertThat(arrived.requestLine()).isEqualTo("PUT /put?a=%22b%22 HTTP/1.1");
        assertThat(arrived.values("X-A")).containsExactly("it's \"q\" \\ $x `y` #{z}");
        assertThat(arrived.values("X-Own")).containsExactly("own");
        assertThat(arrived.values("X-Session")).containsExactly("s");
        assertThat(arrived.values("Content-Type")).isEmpty();
        assertThat(arrived.body()).isEqualTo(body);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void secretsStayBehindAndThatIsSaid(Language language) {
    Request request =
        Request.get("https://u:hunter2@a.example/")
            .withHeaders(List.of(new Header("Authorization", "hunter2")));
    Session session = Session.DEFAULT.withHeaders(List.of(new Header("Cookie", "hunter2")));
    Plan plan = new Plan(List.of(request), new Gather(false, null), session);
    assertThat(language.script(plan, Secrets.LEFT_OUT))
        .doesNotContain("hunter2")
        .contains("credentials and cookies");
    assertThat(language.script(plan, Secrets.KEPT)).contains("hunter2");
  }

  @Test
  void aSmallRunIsASmallScript() {
    Plan plan =
        new Plan(
            List.of(Request.get("https://a.example/")), new Gather(false, null), Session.DEFAULT);
    assertThat(Language.PYTHON.script(plan, Secrets.LEFT_OUT))
        .contains("URLS = [\n    \"https://a.example/\",\n]\n", "aiohttp.ClientSession()")
        .doesNotContain("Semaphore", "sleep", "options");
  }
}
