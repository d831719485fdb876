package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Policy;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import dev.muster.ui.compose.PolicyChoice.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyChoiceTest {
  private static final Duration TWO = Duration.ofSeconds(2);

  private final PolicyChoice choice = new PolicyChoice();

  static Stream<Policy> policies() {
    return Stream.of(
        new Gather(true, TWO),
        new Gather(false, null),
        new AsCompleted(TWO),
        new Wait(Wait.ReturnWhen.FIRST_EXCEPTION, TWO, Wait.Then.REPEAT),
        new TaskGroup());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aChosenPolicyIsTheChoice(Policy policy) {
    choice.choose(policy);

    assertThat(choice.policy()).isEqualTo(policy);
  }

  @Test
  void choosingTellsOnceAndNothingInBetween() {
    List<Policy> told = new ArrayList<>();
    choice.policyProperty().addListener((_, _, now) -> told.add(now));
    Policy wait = new Wait(Wait.ReturnWhen.FIRST_COMPLETED, TWO, Wait.Then.CANCEL);

    choice.choose(wait);

    assertThat(told).containsExactly(wait);
  }

  @Test
  void anOptionChangedAfterAChoiceHolds() {
    choice.choose(new Wait(Wait.ReturnWhen.FIRST_COMPLETED, TWO, Wait.Then.CANCEL));
    choice.thenProperty().set(Wait.Then.KEEP);
    choice.timeout().textProperty().set("");

    assertThat(choice.policy())
        .isEqualTo(new Wait(Wait.ReturnWhen.FIRST_COMPLETED, null, Wait.Then.KEEP));
  }

  @Test
  void optionsOutliveAChangeOfMind() {
    choice.choose(new Wait(Wait.ReturnWhen.FIRST_COMPLETED, TWO, Wait.Then.CANCEL));
    choice.kindProperty().set(Kind.TASK_GROUP);
    choice.kindProperty().set(Kind.WAIT);

    assertThat(choice.policy())
        .isEqualTo(new Wait(Wait.ReturnWhen.FIRST_COMPLETED, TWO, Wait.Then.CANCEL));
  }

  @Test
  void aTimeoutThatCannotBeReadKeepsTheLastGoodOne() {
    choice.choose(new Gather(false, TWO));
    choice.timeout().textProperty().set("soon");

    assertThat(choice.policy()).isEqualTo(new Gather(false, TWO));
  }
}
