package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Bounds;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Plan;
import dev.muster.engine.Rates;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Session;
import dev.muster.engine.Statuses;
import dev.muster.engine.Terms;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Wait;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a session and a line can ask for, a script does too: it is run with the real tool, and both
/// the server and the outcome see the same as in Muster's own run.
@Timeout(300)
class ScriptOptionsTest {
  private static final Duration SHORT = Duration.ofMillis(400);

  /// How long a place is held, for a clock to pass meanwhile.
  private static final Duration HELD = Duration.ofMillis(1500);

  @TempDir private Path folder = Path.of("");

  /// A plan on a stage of its own, so that its visits can be counted.
  @FunctionalInterface
  private interface Play {
    Plan on(Stage stage) throws IOException;
  }

  /// What a run came to, and what the server saw of it.
  private record Seen(Told told, List<Integer> visits) {}

  private Seen script(Language language, Play play, List<String> paths) throws Exception {
    try (Stage stage = Stage.open()) {
      Told told = Told.of(run(language, play.on(stage), _ -> {}));
      return new Seen(told, visits(stage, paths));
    }
  }

  private static Seen original(Play play, List<String> paths) throws Exception {
    try (Stage stage = Stage.open()) {
      Told told = Told.of(RealRun.of(play.on(stage)).record());
      return new Seen(told, visits(stage, paths));
    }
  }

  private static List<Integer> visits(Stage stage, List<String> paths) {
    return paths.stream().map(path -> stage.arrivals(path).size()).toList();
  }

  private String run(Language language, Plan plan, Consumer<String> line) throws Exception {
    ScriptTool tool = ScriptTool.of(language);
    assumeTrue(tool.there(), () -> "skipped: " + tool.needs() + " is not installed");
    return tool.run(folder, language.script(plan, Secrets.LEFT_OUT), line);
  }

  private void isTheSame(Language language, Play play, String... paths) throws Exception {
    List<String> all = List.of(paths);
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<Seen> original = beside.submit(() -> original(play, all));
      assertThat(script(language, play, all)).isEqualTo(original.get());
    }
  }

  private static Plan gathered(Session session, Request... requests) {
    return new Plan(List.of(requests), new Gather(true, null), session);
  }

  private static Request limited(Request request, @Nullable Duration total) {
    return request.withTimeouts(new Timeouts(total, null, null));
  }

  private static Statuses statuses(String text) {
    return Statuses.read(text).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatMayPassIsTriedAgain(Language language) throws Exception {
    Retries retries = new Retries(2, Duration.ofMillis(50), Duration.ofMillis(200), false);
    Play play =
        stage ->
            gathered(
                Session.DEFAULT.withRetries(retries).withFailOnStatus(true),
                Request.get(stage.url("/twice", Stage.answers(503), Stage.answers(200))),
                Request.get(stage.url("/always", Stage.answers(500))),
                Request.get(stage.url("/gone", Stage.answers(404))),
                Request.get(stage.url("/resets", Stage.resets(), Stage.answers(204))),
                Request.get(stage.url("/post", Stage.answers(503))).withMethod("POST"),
                Request.get(stage.url("/own-post", Stage.answers(503), Stage.answers(201)))
                    .withMethod("POST")
                    .withRetries(1),
                Request.get(stage.url("/never", Stage.answers(503))).withRetries(0),
                Request.get(stage.url("/expected", Stage.answers(503)))
                    .withTerms(Terms.NONE.withExpected(statuses("5xx"))),
                limited(Request.get(stage.url("/late", Stage.hangs(), Stage.answers(202))), SHORT));
    isTheSame(
        language,
        play,
        "/twice",
        "/always",
        "/gone",
        "/post",
        "/own-post",
        "/never",
        "/expected",
        "/late");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aServerThatAsksToWaitIsWaitedFor(Language language) throws Exception {
    Retries retries = new Retries(1, Duration.ofMillis(1), Duration.ofMinutes(1), false);
    String date = "Date: Sun, 22 Nov 2026 12:00:00 GMT";
    String until = "Retry-After: Sun, 22 Nov 2026 12:00:01 GMT";
    try (Stage stage = Stage.open()) {
      Plan plan =
          gathered(
              Session.DEFAULT.withRetries(retries),
              Request.get(
                  stage.url("/s", Stage.answers(503, "Retry-After: 1"), Stage.answers(200))),
              Request.get(stage.url("/d", Stage.answers(429, until, date), Stage.answers(200))));
      assertThat(Told.of(run(language, plan, _ -> {})).tasks()).containsExactly("200", "200");
      for (String path : List.of("/s", "/d")) {
        List<Long> arrivals = stage.arrivals(path);
        assertThat(arrivals).hasSize(2);
        assertThat(Duration.ofNanos(arrivals.getLast() - arrivals.getFirst()))
            .isGreaterThan(Duration.ofMillis(900));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noMoreStartInASecondThanMay(Language language) throws Exception {
    try (Stage stage = Stage.open()) {
      String url = stage.url("/paced", Stage.answers(200));
      List<Request> requests = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        requests.add(Request.get(url));
      }
      Session session = Session.DEFAULT.withRates(new Rates(20, 2)).withLimits(new Limits(4, 3));
      Plan plan = new Plan(requests, new Gather(true, null), session);
      assertThat(Told.of(run(language, plan, _ -> {})).tasks()).hasSize(5).containsOnly("200");
      List<Long> arrivals = stage.arrivals("/paced");
      assertThat(arrivals).hasSize(5);
      // Two seconds; what is cold may arrive late.
      assertThat(Duration.ofNanos(arrivals.getLast() - arrivals.getFirst()))
          .isGreaterThan(Duration.ofSeconds(1));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noMoreAreInFlightThanMay(Language language) throws Exception {
    for (Limits limits : List.of(new Limits(2, Limits.UNLIMITED), new Limits(100, 2))) {
      try (Stage stage = Stage.open()) {
        CountDownLatch full = new CountDownLatch(2);
        Stage.Part part =
            visit -> {
              full.countDown();
              visit.wait(full);
              visit.waitFor(50);
              visit.answer(200);
            };
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          requests.add(Request.get(stage.url("/" + i, part)));
        }
        Session session = Session.DEFAULT.withLimits(limits);
        Plan plan = new Plan(requests, new Gather(true, null), session);
        assertThat(Told.of(run(language, plan, _ -> {})).tasks()).hasSize(8).containsOnly("200");
        assertThat(stage.mostPresent()).isEqualTo(2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyClockRuns(Language language) throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
      String secure = "https://127.0.0.1:" + silent.getLocalPort() + "/";
      Stage.Part halting =
          visit -> {
            visit.begin();
            visit.waitUntilLeft();
          };
      Play play =
          stage ->
              gathered(
                  Session.DEFAULT.withTimeouts(Timeouts.NONE),
                  limited(Request.get(stage.url("/total", Stage.hangs())), SHORT),
                  Request.get(stage.url("/read", halting))
                      .withTimeouts(new Timeouts(null, null, SHORT)),
                  Request.get(stage.url("/silent", Stage.hangs()))
                      .withTimeouts(new Timeouts(null, null, SHORT)),
                  Request.get(secure).withTimeouts(new Timeouts(null, SHORT, null)),
                  Request.get(stage.url("/well", Stage.answers(200)))
                      .withTimeouts(
                          new Timeouts(
                              Duration.ofMinutes(1),
                              Duration.ofMinutes(1),
                              Duration.ofMinutes(1))));
      isTheSame(language, play, "/total", "/read", "/silent", "/well");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theConnectClockRunsWhileARequestWaitsForItsPlace(Language language) throws Exception {
    Play play =
        stage ->
            gathered(
                Session.DEFAULT.withLimits(new Limits(1, Limits.UNLIMITED)),
                limited(Request.get(stage.url("/holds", Stage.hangs())), HELD),
                Request.get(stage.url("/waits", Stage.answers(200)))
                    .withTimeouts(new Timeouts(null, SHORT, null)));
    isTheSame(language, play, "/holds", "/waits");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTotalClockRunsWhileARequestWaitsWhereItCountsFromItsCreation(Language language)
      throws Exception {
    Play play =
        stage ->
            gathered(
                Session.DEFAULT
                    .withLimits(new Limits(1, Limits.UNLIMITED))
                    .withTotalFromCreation(true),
                limited(Request.get(stage.url("/holds", Stage.hangs())), HELD),
                limited(Request.get(stage.url("/waits", Stage.answers(200))), SHORT));
    isTheSame(language, play, "/holds", "/waits");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTotalClockStandsWhileARequestWaitsForItsPlace(Language language) throws Exception {
    Play play =
        stage ->
            gathered(
                Session.DEFAULT.withLimits(new Limits(1, Limits.UNLIMITED)),
                limited(Request.get(stage.url("/holds", Stage.hangs())), Duration.ofSeconds(3)),
                limited(
                    Request.get(stage.url("/waits", Stage.answers(200))), Duration.ofSeconds(2)));
    isTheSame(language, play, "/holds", "/waits");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void redirectsStatusesAndDelaysAreTheLines(Language language) throws Exception {
    Play play =
        stage -> {
          String once = stage.url("/once", Stage.answers(302, "Location: /there"));
          String twice = stage.url("/twice", Stage.answers(303, "Location: /once"));
          stage.url("/there", Stage.answers(200));
          return gathered(
              Session.DEFAULT.withFailOnStatus(true).withHeaders(List.of(new Header("X-A", "b"))),
              Request.get(once),
              Request.get(once).withTerms(Terms.NONE.withRedirects(0)),
              Request.get(once).withTerms(Terms.NONE.withRedirects(1)),
              Request.get(twice).withTerms(Terms.NONE.withRedirects(1)),
              Request.get(twice).withMethod("POST").withTerms(Terms.NONE.withRedirects(2)),
              Request.get(stage.url("/500", Stage.answers(500))),
              Request.get(stage.url("/404", Stage.answers(404)))
                  .withTerms(Terms.NONE.withExpected(statuses("2xx,404"))),
              Request.get(stage.url("/204", Stage.answers(204)))
                  .withDelay(Duration.ofMillis(20))
                  .withTerms(Terms.NONE.withExpected(statuses("200"))),
              Request.get("python://nobody"));
        };
    isTheSame(language, play, "/once", "/twice", "/there", "/500", "/404", "/204");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noRedirectIsFollowedWhereNoneMay(Language language) throws Exception {
    Session session =
        Session.DEFAULT.withBounds(new Bounds(0, 256_000, 10_000_000, 64_000, 256_000_000));
    Play play =
        stage ->
            gathered(
                session, Request.get(stage.url("/once", Stage.answers(302, "Location: /there"))));
    isTheSame(language, play, "/once", "/there");
  }

  /// Two hang, one of them behind a shield. The await cancels both, and one client stays.
  @ParameterizedTest
  @EnumSource(Language.class)
  void behindAShieldACancelEndsTheTaskAlone(Language language) throws Exception {
    shielded(language, Session.DEFAULT);
    shielded(language, Session.DEFAULT.withLimits(new Limits(3, Limits.UNLIMITED)));
  }

  private void shielded(Language language, Session session) throws Exception {
    CountDownLatch bothThere = new CountDownLatch(2);
    CountDownLatch left = new CountDownLatch(1);
    CountDownLatch stayed = new CountDownLatch(1);
    try (Stage stage = Stage.open()) {
      Stage.Part bare =
          visit -> {
            bothThere.countDown();
            visit.waitUntilLeft();
            left.countDown();
          };
      Stage.Part behind =
          visit -> {
            bothThere.countDown();
            visit.wait(left);
            if (visit.stays()) {
              visit.answer(200);
              stayed.countDown();
            }
          };
      List<Request> requests =
          List.of(
              Request.get(stage.url("/bare", bare)),
              Request.get(stage.url("/behind", behind)).withShield(true),
              Request.get(
                  stage.url(
                      "/quick",
                      visit -> {
                        visit.wait(bothThere);
                        visit.answer(200);
                      })),
              Request.get(stage.url("/later", Stage.hangs())).withDelay(Duration.ofHours(1)));
      Wait wait = new Wait(Wait.ReturnWhen.FIRST_COMPLETED, null, Wait.Then.CANCEL);
      Told told = Told.of(run(language, new Plan(requests, wait, session), _ -> {}));
      assertThat(told.tasks()).containsExactly("cancelled", "cancelled", "200", "cancelled");
      assertThat(stayed.getCount()).as("the shielded request ran on").isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void behindAShieldALimitEndsTheTaskAlone(Language language) throws Exception {
    for (Limits limits : List.of(Limits.DEFAULT, new Limits(1, Limits.UNLIMITED))) {
      CountDownLatch late = new CountDownLatch(1);
      CountDownLatch stayed = new CountDownLatch(1);
      try (Stage stage = Stage.open()) {
        Stage.Part behind =
            visit -> {
              visit.wait(late);
              if (visit.stays()) {
                visit.answer(200);
                stayed.countDown();
              }
            };
        Request request = limited(Request.get(stage.url("/behind", behind)), SHORT);
        Request quick = Request.get(stage.url("/quick", Stage.answers(200)));
        Plan plan =
            new Plan(
                List.of(request.withShield(true), quick),
                new AsCompleted(null),
                Session.DEFAULT.withLimits(limits).withRetries(Retries.NONE.withMost(1)));
        Told told =
            Told.of(
                run(
                    language,
                    plan,
                    line -> {
                      if (line.startsWith("delivered") && line.contains("imeout")) {
                        late.countDown();
                      }
                    }));
        assertThat(told.tasks()).containsExactly("timed out", "200");
        assertThat(stayed.getCount()).as("the shielded request ran on").isZero();
        assertThat(stage.arrivals("/behind")).hasSize(1);
      }
    }
  }
}
