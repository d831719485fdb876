package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts as they lie about, in the folder `mess`; below five equals signs, the URLs that are in
/// them.
class CorpusTest {
  @ParameterizedTest
  @ValueSource(strings = {"markdown", "chat", "excel", "log", "mail", "markup", "scripts", "urls"})
  void everyUrlOfTheMessIsFoundAndNothingElse(String name) throws IOException {
    String[] halves = text(name).split("(?m)^=====\\R", 2);
    RequestList read = ListReader.read(halves[0]);
    assertThat(read.requests())
        .extracting(Request::url)
        .containsExactlyElementsOf(halves[1].lines().toList());
    Promises.hold(halves[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ufeff", "\u200b", "\0", "\u202e"})
  void whatNobodySeesMakesNoDifference(String unseen) throws IOException {
    for (String name : new String[] {"chat", "log", "mail", "urls"}) {
      String[] halves = text(name).split("(?m)^=====\\R", 2);
      assertThat(ListReader.read(halves[0].replace("\n", unseen + "\n" + unseen)).requests())
          .extracting(Request::url)
          .containsExactlyElementsOf(halves[1].lines().toList());
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream file = CorpusTest.class.getResourceAsStream("/mess/" + name + ".txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
