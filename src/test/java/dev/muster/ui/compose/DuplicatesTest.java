package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DuplicatesTest {
  @Test
  void onlyTheFirstOfEachIsLeftAndTheRestOfTheListStays() {
    String text =
        """
        # mine
        https://a.example/
        not a URL at all
        https://a.example/
        https://b.example/\
        """;

    assertThat(merged(text))
        .isEqualTo(
            """
            # mine
            https://a.example/
            not a URL at all
            https://b.example/\
            """);
  }

  @Test
  void aDuplicatesOwnOptionsGoWithIt() {
    String text =
        """
        https://a.example/ timeout=1s header="A: b"
        @timeout 1s
        https://a.example/
          header = A: b

        https://b.example/\
        """;

    assertThat(merged(text))
        .isEqualTo(
            """
            https://a.example/ timeout=1s header="A: b"

            https://b.example/\
            """);
  }

  @Test
  void aLineThatHoldsAlsoSomethingNewStays() {
    String text = "https://a.example/\nsee https://a.example/ and https://b.example/";

    assertThat(merged(text)).isEqualTo(text);
  }

  @Test
  void whatSaysSomethingElseIsNoDuplicate() {
    String text =
        "https://a.example/\nPOST https://a.example/ body=x\nPOST https://a.example/ body=y";

    assertThat(merged(text)).isEqualTo(text);
  }

  @Test
  void whatIsLeftHasNoDuplicates() {
    String text =
        "https://a.example/\r\nPOST https://a.example/ body=x\rPOST https://a.example/ body=x";

    assertThat(Lists.read(merged(text)).duplicates()).isZero();
    assertThat(Lists.read(merged(text)).requests()).hasSize(2);
  }

  private static String merged(String text) {
    return Duplicates.merged(text, Lists.read(text));
  }
}
