package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Plan;
import dev.muster.engine.Policy;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.Session;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Wait;
import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.engine.Wait.Then;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
  private static final Duration STEP = Duration.ofMillis(250);

  private static final int SLOWER = 6;

  private static Stage stage;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void openStage() throws IOException {
    stage = Stage.open();
  }

  @AfterAll
  static void closeStage() throws IOException {
    stage.close();
  }

  /// One request is quick, one fails behind it, and one is slow: it ends when the await has
  /// returned, or where that waits for it, a step behind the others.
  private static final class Play {
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch second = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(1);
    final Plan plan;

    Play(Policy policy, Duration step) {
      String run = "/run" + NUMBER.incrementAndGet();
      if (policy.timeout() == null) {
        told.countDown();
      }
      Stage.Part last =
          visit -> {
            visit.wait(second);
            visit.waitFor(step.toMillis());
            visit.wait(told);
            visit.waitFor(step.toMillis()); // a script says what came first, and cancels then
            visit.answer(200);
          };
      Stage.Part quick =
          visit -> {
            visit.answer(404);
            first.countDown();
          };
      Stage.Part fails =
          visit -> {
            visit.wait(first);
            visit.waitFor(step.toMillis());
            visit.reset();
            second.countDown();
          };
      List<Request> requests =
          List.of(
              Request.get(stage.url(run + "/last", last)),
              Request.get(stage.url(run + "/first", quick)),
              Request.get(stage.url(run + "/second", fails)));
      plan = new Plan(requests, policy, Session.DEFAULT);
    }

    Told original() throws InterruptedException {
      return Told.of(RealRun.of(plan, this::told).record());
    }

    private void told(RunEvent event) {
      if (event instanceof RunEvent.Settled || event instanceof RunEvent.Rounded) {
        told.countDown();
      }
    }

    Told script(ScriptTool tool, Language language, Path folder) throws Exception {
      return Told.of(
          tool.run(
              folder,
              language.script(plan, Secrets.LEFT_OUT),
              line -> {
                if (line.startsWith("returned") || line.startsWith("raised")) {
                  told.countDown();
                }
              }));
    }
  }

  private static List<Policy> policies() {
    Duration limit = STEP.multipliedBy(8);
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
    List<Callable<Boolean>> runs = new ArrayList<>();
    for (Policy policy : policies()) {
      runs.add(() -> script(tool, language, policy, STEP).equals(original(policy, STEP)));
    }
    List<Boolean> same = inParallel(runs);
    for (int i = 0; i < same.size(); i++) {
      if (!same.get(i)) {
        again(tool, language, policies().get(i));
      }
    }
  }

  private static Told original(Policy policy, Duration step) throws InterruptedException {
    return new Play(policy, step).original();
  }

  private Told script(ScriptTool tool, Language language, Policy policy, Duration step)
      throws Exception {
    Path place = folder.resolve("run" + NUMBER.incrementAndGet());
    return new Play(policy, step).script(tool, language, place);
  }

  /// Alone, and with more time between the endings: what differs then differs for good.
  private void again(ScriptTool tool, Language language, Policy policy) throws Exception {
    Policy slower = slower(policy);
    Duration step = STEP.multipliedBy(SLOWER);
    assertThat(script(tool, language, slower, step))
        .as(slower + " as " + language)
        .isEqualTo(original(slower, step));
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

  private static <T> List<T> inParallel(List<Callable<T>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<T> all = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(work)) {
        all.add(each.get());
      }
      return all;
    }
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
