package dev.muster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  @Test
  void withoutADeadlineTheEarliestIsNever() {
    assertThat(new Deadlines(3).earliest()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void settingAKeyAgainMovesItsInstant() {
    Deadlines deadlines = new Deadlines(3);
    deadlines.set(1, 50);
    deadlines.set(2, 40);
    deadlines.set(2, 60);
    assertThat(deadlines.earliestKey()).isEqualTo(1);
  }

  @Test
  void theyPassInOrderWhateverIsSetAndCleared() {
    Random random = new Random(7);
    Deadlines deadlines = new Deadlines(200);
    long[] expected = new long[200];
    for (int step = 0; step < 5_000; step++) {
      int key = random.nextInt(200);
      if (random.nextInt(3) == 0) {
        deadlines.clear(key);
        expected[key] = 0;
      } else {
        expected[key] = 1 + random.nextInt(1_000) * 200L + key; // each instant differs
        deadlines.set(key, expected[key]);
      }
    }
    TreeMap<Long, Integer> inOrder = new TreeMap<>();
    for (int key = 0; key < 200; key++) {
      if (expected[key] > 0) {
        inOrder.put(expected[key], key);
      }
    }
    inOrder.forEach((instant, key) -> {
      assertThat(deadlines.earliest()).isEqualTo(instant);
      assertThat(deadlines.earliestKey()).isEqualTo(key);
      deadlines.clear(key);
    });
    assertThat(deadlines.earliest()).isEqualTo(Long.MAX_VALUE);
  }
}
