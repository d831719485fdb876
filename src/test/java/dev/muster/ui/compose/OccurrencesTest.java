package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OccurrencesTest {
  private static final Occurrences THREE = Occurrences.of("EX", "ex. .Ex* eX");

  @Test
  void caseDoesNotCount() {
    assertThat(THREE.starts()).containsExactly(0, 5, 9);
  }

  @Test
  void signsOfAnExpressionAreTheirOwnMeaning() {
    assertThat(Occurrences.of(".Ex*", "ex. .Ex* eX").starts()).containsExactly(4);
    assertThat(Occurrences.of("\\E(", "a\\E(b").starts()).containsExactly(1);
  }

  @Test
  void theNextIsTheOneAtThePlaceOrBehindIt() {
    assertThat(THREE.from(0)).isZero();
    assertThat(THREE.from(1)).isEqualTo(1);
    assertThat(THREE.from(9)).isEqualTo(2);
  }

  @Test
  void behindTheLastComesTheFirstAndBeforeTheFirstTheLast() {
    assertThat(THREE.from(10)).isZero();
    assertThat(THREE.before(0)).isEqualTo(2);
    assertThat(THREE.before(9)).isEqualTo(1);
  }

  @Test
  void nothingSoughtIsNothingFound() {
    assertThat(Occurrences.of("", "a").count()).isZero();
    assertThat(Occurrences.NONE.from(3)).isEqualTo(-1);
    assertThat(Occurrences.NONE.before(3)).isEqualTo(-1);
  }

  @Test
  void noMoreAreFoundThanAnybodyGoesThrough() {
    assertThat(Occurrences.of("a", "a".repeat(Occurrences.MOST + 5)).count())
        .isEqualTo(Occurrences.MOST);
  }
}
