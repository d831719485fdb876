package dev.muster.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlakyTest {
  private final Flaky flaky = new Flaky();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 30, 50, 99, 100})
  void exactlyTheShareOfAnyHundredFails(int percent) {
    for (int hundred = 0; hundred < 3; hundred++) {
      assertThat(answers(percent, 100).stream().filter(FlakyTest::failed)).hasSize(percent);
    }
  }

  @Test
  void failuresAreByTurnsAServerErrorAndAReset() {
    List<Answer> failures = answers(30, 100).stream().filter(FlakyTest::failed).toList();
    for (int i = 0; i < failures.size(); i++) {
      assertThat(failures.get(i) instanceof Answer.Reset).isEqualTo(i % 2 == 1);
    }
  }

  @Test
  void sharesAreCountedApart() {
    assertThat(answers(50, 2).stream().map(FlakyTest::failed)).containsExactly(false, true);
    assertThat(failed(flaky.next(100))).isTrue();
    assertThat(answers(50, 2).stream().map(FlakyTest::failed)).containsExactly(false, true);
  }

  private List<Answer> answers(int percent, int count) {
    return Stream.generate(() -> flaky.next(percent)).limit(count).toList();
  }

  private static boolean failed(Answer answer) {
    return !(answer instanceof Answer.Reply reply) || reply.status() == 500;
  }
}
