package dev.muster.taskbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeldomTest {
  private final List<String> told = new ArrayList<>();
  private final Deque<Runnable> rests = new ArrayDeque<>();
  private final Seldom<String> seldom = new Seldom<>(told::add, rests::add);

  @Test
  void theFirstIsToldAtOnce() {
    seldom.accept("1");
    assertThat(told).containsExactly("1");
  }

  @Test
  void ofWhatComesInARestTheLastIsTold() {
    List.of("1", "2", "3", "4").forEach(seldom::accept);
    assertThat(told).containsExactly("1");
    rests.remove().run();
    assertThat(told).containsExactly("1", "4");
  }

  @Test
  void eachThatIsToldIsFollowedByARest() {
    List.of("1", "2").forEach(seldom::accept);
    rests.remove().run();
    seldom.accept("3");
    assertThat(told).containsExactly("1", "2");
    rests.remove().run();
    assertThat(told).containsExactly("1", "2", "3");
    rests.remove().run();
    assertThat(rests).isEmpty();
  }

  @Test
  void theSameIsNotToldTwiceInARow() {
    List.of("1", "2", "1").forEach(seldom::accept);
    rests.remove().run();
    seldom.accept("1");
    assertThat(told).containsExactly("1");
    seldom.accept("2");
    assertThat(told).containsExactly("1", "2");
  }
}
