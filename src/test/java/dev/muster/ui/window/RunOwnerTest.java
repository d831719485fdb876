package dev.muster.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Limits;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.Run;
import dev.muster.engine.RunRecord;
import dev.muster.engine.ScriptedFetcher;
import dev.muster.engine.Session;
import dev.muster.pace.TokenPace;
import dev.muster.ui.run.RunModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RunOwnerTest {
  private final ScriptedFetcher fetcher = new ScriptedFetcher();
  private final RunModel screen = new RunModel();
  private final List<String> remarks = new ArrayList<>();
  private final RunOwner owner =
      new RunOwner(
          new Run.Ports((_, _) -> fetcher, TokenPace::of), screen, () -> 100, remarks::add);

  @AfterEach
  void close() throws Exception {
    owner.close().get(20, TimeUnit.SECONDS);
  }

  private static void onScreen(Runnable orders) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(orders));
  }

  private void start(int tasks, Session session) {
    List<Request> requests =
        IntStream.range(0, tasks).mapToObj(n -> Request.get("http://a/" + n)).toList();
    onScreen(() -> owner.start(new Plan(requests, new Gather(true, null), session)));
  }

  private RunRecord record() {
    return Objects.requireNonNull(screen.record());
  }

  @Test
  void whereTheSystemHoldsTooFewOpenFewerAreInFlightAndThatIsSaid() {
    start(50, Session.DEFAULT);
    assertThat(record().plan().session().limits()).isEqualTo(new Limits(36, Limits.UNLIMITED));
    assertThat(remarks)
        .containsExactly(
            "The system allows 100 more open files, too few for 50 requests in flight: running 36"
                + " at once. “ulimit -n” raises it.");
  }

  @Test
  void whereItHoldsEnoughNothingIsSaid() {
    start(36, Session.DEFAULT);
    assertThat(record().plan().session()).isEqualTo(Session.DEFAULT);
    assertThat(remarks).isEmpty();
  }

  @Test
  void aChangeOfTheSessionReachesTheRunUnderWay() throws Exception {
    Session narrow = Session.DEFAULT.withLimits(new Limits(1, Limits.UNLIMITED));
    start(2, narrow);
    assertThat(fetcher.awaitStart()).isEqualTo("http://a/0");
    onScreen(() -> owner.change(narrow.withLimits(new Limits(2, Limits.UNLIMITED))));
    assertThat(fetcher.awaitStart()).isEqualTo("http://a/1");
  }

  @Test
  void aChangeBeforeAnyRunIsForTheNext() throws Exception {
    onScreen(() -> owner.change(Session.DEFAULT));
    start(1, Session.DEFAULT);
    assertThat(fetcher.awaitStart()).isEqualTo("http://a/0");
  }

  @Test
  void whereARunCannotEvenBeginTheNextMay() throws Exception {
    RunOwner lame =
        new RunOwner(
            new Run.Ports(
                (_, _) -> {
                  throw new IllegalStateException("no thread is left, says a test");
                },
                TokenPace::of),
            screen,
            () -> 100,
            remarks::add);
    Plan plan =
        new Plan(List.of(Request.get("http://a/")), new Gather(true, null), Session.DEFAULT);
    CompletableFuture<Boolean> mayStart = new CompletableFuture<>();
    onScreen(() -> {
      lame.start(plan);
      lame.runningProperty().subscribe((_, running) -> mayStart.complete(!running));
    });
    assertThat(mayStart.get(20, TimeUnit.SECONDS)).isTrue();
    WaitForAsyncUtils.clearExceptions(); // it is a bug, and told as one
    lame.close().get(20, TimeUnit.SECONDS);
  }
}
