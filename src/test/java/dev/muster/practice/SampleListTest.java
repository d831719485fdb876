package dev.muster.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleListTest {
  @SuppressWarnings("NullAway.Init")
  private PracticeServer server;

  @BeforeEach
  void open() throws IOException {
    server = PracticeServer.open();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void itIsShortAndTeachesInAFewComments() {
    List<String> lines = SampleList.text(server).lines().toList();
    assertThat(lines).hasSizeBetween(12, 15);
    assertThat(lines.stream().filter(line -> line.startsWith("#"))).hasSizeBetween(2, 4);
  }

  @Test
  void everyRequestButOneIsForThisServer() {
    assertThat(requests().stream().filter(line -> !line.contains(server.url("/"))))
        .containsExactly("python://example.com delay=1.5s");
  }

  @Test
  void itShowsEveryKindOfEnding() {
    assertThat(
            requests().stream()
                .map(SampleListTest::answer)
                .map(Object::getClass)
                .map(Class::getSimpleName))
        .contains("Reply", "Flood", "Drip", "Later", "Hang", "Reset");
  }

  @Test
  void noneOfItsPathsIsRefusedOrUnknownUnlessItSaysSo() {
    for (String line : requests()) {
      if (line.contains(server.url("/"))
          && answer(line) instanceof Answer.Reply reply
          && reply.status() >= 400) {
        assertThat(line).endsWith("/status/" + reply.status());
      }
    }
  }

  @Test
  void aRequestThatHangsHasALimit() {
    assertThat(requests().stream().filter(line -> answer(line) instanceof Answer.Hang))
        .isNotEmpty()
        .allMatch(line -> line.contains(" timeout="));
  }

  private List<String> requests() {
    return SampleList.text(server).lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static Answer answer(String line) {
    String url = line.replaceFirst("^[A-Z]+ ", "").replaceFirst(" .*", "");
    return new Paths().answer(Requests.get(url));
  }
}
