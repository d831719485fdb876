package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilterWarmUpTest {
  private static final int LONG = 5_001;
  private final Deque<Runnable> background = new ArrayDeque<>();

  private Script run(int tasks) {
    return new Script(
        new RunModel(background::add, Runnable::run),
        new Gather(true, null),
        Script.requests(tasks));
  }

  @ParameterizedTest
  @EnumSource
  void aTermOfEveryKindIsTried(FilterKey key) {
    assertThat(FilterWarmUp.filters())
        .flatExtracting(Filter::terms)
        .extracting(Term::key)
        .contains(key);
  }

  @Test
  void aLongListIsLookedThroughBesideTheScreenOnce() {
    RunModel model = run(LONG).model;
    model.expectQuery();
    model.expectQuery();
    assertThat(background).hasSize(1);
    background.remove().run();
    assertThat(model.rows()).hasSize(LONG);
  }

  @Test
  void aShortListIsNot() {
    run(LONG - 1).model.expectQuery();
    assertThat(background).isEmpty();
  }
}
