package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static final Request A = Lists.onLine("https://a.example/", 1);

  @Test
  void theLineANumberOfTheListMakesNoDifference() {
    assertThat(Duplicates.count(List.of(A, Lists.onLine("https://a.example/", 2)))).isEqualTo(1);
  }

  @Test
  void bodiesAreComparedByWhatTheySay() {
    assertThat(Duplicates.count(List.of(posting("x"), posting("x"), posting("y")))).isEqualTo(1);
  }

  private static Request posting(String body) {
    return new Request(
        "POST",
        A.url(),
        A.headers(),
        new Request.Body(body.getBytes(StandardCharsets.UTF_8), null),
        A.timeouts(),
        A.delay(),
        false,
        A.retries(),
        0);
  }

  @Test
  void onlyTheFirstOfEachIsLeftAndCommentsStay() {
    assertThat(
            merged("# mine\nhttps://a.example/\nnonsense\nhttps://a.example/\nhttps://b.example/"))
        .isEqualTo("# mine\nhttps://a.example/\nnonsense\nhttps://b.example/");
  }

  @Test
  void aDuplicatesOwnOptionsGoWithIt() {
    assertThat(
            merged(
                """
                https://a.example/
                @timeout 1s
                https://a.example/
                  header = A: b

                https://b.example/\
                """))
        .isEqualTo("https://a.example/\n\nhttps://b.example/");
  }

  @Test
  void aContinuedLineGoesWhole() {
    assertThat(
            merged("https://a.example/ \\\n-H x\nhttps://a.example/ \\\n-H x\nhttps://b.example/"))
        .isEqualTo("https://a.example/ \\\n-H x\nhttps://b.example/");
  }

  @Test
  void aLineThatHoldsAlsoSomethingNewStays() {
    List<Request> requests =
        List.of(A, Lists.onLine("https://a.example/", 2), Lists.onLine("https://b.example/", 2));

    assertThat(
            Duplicates.merged(
                "https://a.example/\nsee https://a.example/ https://b.example/", requests))
        .isEqualTo("https://a.example/\nsee https://a.example/ https://b.example/");
  }

  private static String merged(String text) {
    return Duplicates.merged(text, Lists.read(text).requests());
  }
}
