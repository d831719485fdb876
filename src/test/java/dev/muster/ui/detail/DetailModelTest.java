package dev.muster.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Cancelled;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import dev.muster.engine.Why;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DetailModelTest {
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final DetailModel model = new DetailModel(background::add, Runnable::run);
  private long now;

  @Test
  void nothingIsShownAtFirstAndAgainAfterwards() {
    assertThat(model.shownProperty().get()).isFalse();
    show(Canned.timedOut());
    assertThat(model.shownProperty().get()).isTrue();
    show(null);
    assertThat(model.shownProperty().get()).isFalse();
    assertThat(model.titleProperty().get()).isEmpty();
    assertThat(model.timingProperty().get()).isEqualTo(Timing.NONE);
    assertThat(model.overviewProperty().get()).isEqualTo(DetailModel.Overview.NONE);
  }

  @Test
  void theTitleCountsFromOneAndMasksCredentials() {
    show(Canned.answered("", new byte[0], 0));
    assertThat(model.titleProperty().get())
        .isEqualTo("#1 POST https://me:•••@api.example.com/v1/orders");
  }

  @Test
  void refreshFollowsTheTaskFromTheQueueToItsEnd() {
    Canned task = new Canned(Request.get("https://a.example/"));
    show(task.task());
    assertThat(state()).isEqualTo(TaskState.QUEUED);
    Exchange exchange = task.start(5);
    exchange.enter(Phase.WAITING, Canned.ms(5));
    refresh(50);
    assertThat(state()).isEqualTo(TaskState.RUNNING);
    assertThat(model.overviewProperty().get().story())
        .isEqualTo("Running for 45 ms: waiting for the response.");
    exchange.answered(200, "OK", 0);
    exchange.end(Canned.ms(60));
    task.end(60, new Succeeded(200));
    refresh(70);
    assertThat(model.overviewProperty().get().story()).isEqualTo("Answered 200 OK in 55 ms.");
  }

  @Test
  void itIsLiveUntilTheTransportHasHadItsLastWord() {
    Canned task = new Canned(Request.get("https://a.example/"));
    show(task.task());
    assertThat(live()).isTrue();
    task.start(5);
    task.end(60, new Cancelled(CancelledBy.YOU));
    refresh(100);
    assertThat(live()).isTrue();
    refresh(1_100);
    assertThat(live()).isFalse();
  }

  @Test
  void behindAShieldItStaysLive() {
    Canned task = new Canned(Request.get("https://a.example/").withShield(true));
    task.start(0);
    task.end(10, new Cancelled(CancelledBy.YOU), true);
    show(task.task());
    refresh(60_000);
    assertThat(live()).isTrue();
    task.endWork(70_000, new Succeeded(200));
    refresh(72_000);
    assertThat(live()).isFalse();
  }

  @Test
  void secretsAreMaskedAgainForTheNextTask() {
    show(Canned.answered("text/plain", Canned.utf8("a"), 1));
    model.secretsShownProperty().set(true);
    assertThat(headers()).contains("Bearer 0123456789");
    show(Canned.answered("text/plain", Canned.utf8("b"), 1));
    assertThat(model.secretsShownProperty().get()).isFalse();
    assertThat(headers()).doesNotContain("Bearer 0123456789");
  }

  @Test
  void theBodyGrowsWhileItIsReceived() {
    Canned task = new Canned(Request.get("https://a.example/"));
    Exchange exchange = task.start(0);
    show(task.task());
    assertThat(note()).isEqualTo("No body yet.");
    exchange.keep(Canned.details("text/plain", Canned.utf8("one"), 3));
    refresh(10);
    assertThat(text()).isEqualTo("one");
    exchange.keep(Canned.details("text/plain", Canned.utf8("one two"), 7));
    refresh(20);
    assertThat(text()).isEqualTo("one two");
  }

  @Test
  void jsonIsFormattedWhenItsLastByteIsThere() {
    Canned task = new Canned(Request.get("https://a.example/"));
    task.start(0).keep(Canned.details("application/json", Canned.utf8("[1]"), 3));
    show(task.task());
    assertThat(text()).isEqualTo("[1]");
    task.end(10, new Succeeded(200));
    refresh(20);
    assertThat(text()).isEqualTo("[\n  1\n]");
  }

  @Test
  void aTaskWithoutAResponseSaysThatThereIsNoBody() {
    show(Canned.timedOut());
    assertThat(note()).isEqualTo("There was no response, so there is no body.");
    Canned refused = new Canned(Request.get("https://a.example/"));
    refused.start(0).keep(Canned.details("", Canned.utf8(""), 0)); // its events, at least
    refused.end(10, new Outcome.Failed(FailureKind.REFUSED, Why.of(Why.Case.REFUSED)));
    show(refused.task());
    assertThat(note()).isEqualTo("There was no response, so there is no body.");
  }

  @Test
  void anAnswerOfWhichNothingWasKeptSaysSo() {
    Canned task = new Canned(Request.get("https://a.example/"));
    task.start(0).answered(200, "OK", 5);
    show(task.end(10, new Succeeded(200)).task());
    assertThat(note()).isEqualTo("Nothing of the body was kept.");
  }

  @Test
  void theChosenFormStaysUntilAnotherTaskIsShown() {
    TaskRecord json = Canned.answered("application/json", Canned.utf8("[1]"), 3);
    show(json);
    model.body().choose(BodyForm.HEX);
    refresh(10);
    assertThat(text()).startsWith("00000000  5b 31 5d");
    show(Canned.answered("text/plain", Canned.utf8("hi"), 2));
    assertThat(text()).isEqualTo("hi");
  }

  @Test
  void aLargeBodyIsRenderedInTheBackground() {
    byte[] large = new byte[200_000];
    Arrays.fill(large, (byte) 'x');
    show(Canned.answered("text/plain", large, large.length));
    assertThat(text()).isEmpty();
    background.remove().run();
    assertThat(Printable.joined(text())).hasSize(200_000);
  }

  @Test
  void aRenderingThatWasOvertakenIsDropped() {
    byte[] large = new byte[200_000];
    show(Canned.answered("text/plain", large, large.length));
    show(Canned.answered("text/plain", Canned.utf8("small"), 5));
    background.remove().run();
    assertThat(text()).isEqualTo("small");
  }

  private void show(@Nullable TaskRecord task) {
    model.show(task, () -> now);
  }

  private void refresh(double millis) {
    now = Canned.ms(millis);
    model.refresh();
  }

  private @Nullable TaskState state() {
    return model.overviewProperty().get().state();
  }

  private boolean live() {
    return model.liveProperty().get();
  }

  private String text() {
    return model.body().renderingProperty().get().text();
  }

  private String note() {
    return model.body().renderingProperty().get().note();
  }

  private String headers() {
    return model.headersProperty().get().rows().toString();
  }
}
