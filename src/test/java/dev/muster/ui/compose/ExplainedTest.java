package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Policy;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplainedTest {
  private static final Duration TWO = Duration.ofSeconds(2);

  @Test
  void gatherSaysWhatAFailureDoes() {
    assertThat(Explained.policy(new Gather(false, null))).contains("raised at once", "run on");
    assertThat(Explained.policy(new Gather(true, null))).contains("are results too");
  }

  @Test
  void aLimitIsExplainedWhereThereIsOne() {
    assertThat(Explained.policy(new Gather(false, TWO)))
        .contains("After 2 s it cancels the pending ones and raises TimeoutError");
    assertThat(Explained.policy(new AsCompleted(TWO))).contains("After 2 s", "runs on");
    assertThat(Explained.policy(new AsCompleted(null))).doesNotContain("After");
  }

  @Test
  void waitSaysWhatBecomesOfThePendingOnes() {
    assertThat(Explained.policy(new Wait(Wait.ReturnWhen.FIRST_EXCEPTION, null, Wait.Then.CANCEL)))
        .contains("first failure", "cancelled then", "a cancelled request is no exception");
  }

  @Test
  void aWaitForAllWithoutALimitLeavesNonePending() {
    assertThat(Explained.policy(new Wait(Wait.ReturnWhen.ALL_COMPLETED, null, Wait.Then.CANCEL)))
        .doesNotContain("pending");
  }

  @Test
  void aTaskGroupSaysThatItCancelsTheSiblings() {
    assertThat(Explained.policy(new TaskGroup())).contains("cancels all others");
  }

  @Test
  void shortlySaysTheSameOfTheFirstFailureAndTheLimit() {
    assertThat(Explained.shortly(new Gather(false, TWO)))
        .contains("raised at once", "After 2 s", "TimeoutError");
    assertThat(Explained.shortly(new TaskGroup())).contains("cancels the others");
  }

  @Test
  void shortlyIsShorterForEveryPolicy() {
    for (Duration limit : new @Nullable Duration[] {null, TWO}) {
      assertShorter(new Gather(false, limit));
      assertShorter(new Gather(true, limit));
      assertShorter(new AsCompleted(limit));
      for (Wait.ReturnWhen when : Wait.ReturnWhen.values()) {
        for (Wait.Then then : Wait.Then.values()) {
          assertShorter(new Wait(when, limit, then));
        }
      }
    }
    assertShorter(new TaskGroup());
  }

  private static void assertShorter(Policy policy) {
    assertThat(Explained.shortly(policy)).hasSizeLessThan(Explained.policy(policy).length());
    assertThat(Explained.shortly(policy)).as("fits 1,000 px").hasSizeLessThan(150);
  }
}
