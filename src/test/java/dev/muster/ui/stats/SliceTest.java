package dev.muster.ui.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
  @ParameterizedTest
  @ValueSource(
      longs = {0, 99_999, 100_000, 150_000, 1_000_000, 2_999_999, 3_000_000, 59_000_000_000L})
  void aTimeIsWithinItsSlice(long nanos) {
    Slice slice = Slice.of(Slice.at(nanos), 1);
    assertThat(nanos).isGreaterThanOrEqualTo(slice.from()).isLessThan(slice.to());
  }

  @Test
  void theSlicesMeetWithoutAGap() {
    for (int i = 1; i < Slice.SLICES; i++) {
      assertThat(Slice.of(i, 0).from()).isEqualTo(Slice.of(i - 1, 0).to());
    }
  }

  @Test
  void theLongestTimesHaveASliceToo() {
    assertThat(Slice.at(Long.MAX_VALUE)).isEqualTo(Slice.SLICES - 1);
    assertThat(Slice.of(Slice.SLICES - 1, 0).to()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aSliceIsAFilter() {
    assertThat(at(250).query()).isEqualTo("time>=200ms time<300ms");
    assertThat(at(1_600).query()).isEqualTo("time>=1.5s time<2s");
    assertThat(at(0.17).query()).isEqualTo("time>=0.15ms time<0.2ms");
    assertThat(at(0).query()).isEqualTo("time<0.1ms");
    assertThat(at(1e9).query()).isEqualTo("time>=7000s");
  }

  @Test
  void everyPowerOfTenHasALabel() {
    assertThat(at(1).beginsDecade()).isTrue();
    assertThat(at(10).beginsDecade()).isTrue();
    assertThat(at(20).beginsDecade()).isFalse();
    assertThat(Slice.label(at(10).from())).isEqualTo("10 ms");
    assertThat(Slice.label(at(1_500).from())).isEqualTo("1.5 s");
    assertThat(Slice.label(at(100_000).from())).isEqualTo("1 min 40 s");
  }

  private static Slice at(double millis) {
    return Slice.of(Slice.at(Played.nanos(millis)), 0);
  }
}
