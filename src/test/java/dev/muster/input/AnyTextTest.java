package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// Texts that nobody writes, and everybody pastes.
class AnyTextTest {
  private static final List<String> PIECES =
      List.of(
          "https://",
          "http://a.example",
          "://",
          "a",
          " ",
          "\t",
          "\n",
          "\r",
          "\r\n",
          "timeout",
          "=",
          "1s",
          "'",
          "\"",
          "$'",
          "\\",
          "\\u",
          "\\x4",
          "(",
          ")",
          "[",
          "]",
          "<",
          ">",
          "|",
          ",",
          ";",
          "#",
          "@",
          "@timeout ",
          "header",
          "shield",
          "POST ",
          "curl ",
          "-H ",
          "-d ",
          "\u0000",
          "\ufeff",
          "\u200b",
          "\u00a0",
          "😀",
          "\ud83d",
          "é",
          "localhost",
          ".example",
          ":80",
          "- ",
          "1. ",
          "//",
          "99999999999",
          "^",
          "`",
          "%",
          "{",
          "}",
          "-m",
          "--data-raw ",
          "body",
          "-F ",
          "-u ");

  private final Random random = new Random(7);

  @Test
  void noTextIsTooStrange() {
    for (int i = 0; i < 50_000; i++) {
      String text = text(random.nextInt(24));
      RequestList list = ListReader.read(text);
      assertThat(list.marks()).hasSize(text.split("\r\n|\r|\n", -1).length);
      text.lines().forEach(Promises::spansAreInOrder);
      long asked =
          list.marks().stream()
              .mapToInt(mark -> mark instanceof LineMark.Entry entry ? entry.count() : 0)
              .sum();
      assertThat(asked).isEqualTo(list.requests().size());
    }
  }

  @Test
  void commandsWithOpenQuotesCostTheirLengthOnly() {
    for (String piece : List.of("https://a.example", "' \\", "\"", "^", "x `")) {
      inTime(("curl '" + piece + "\n").repeat(100_000));
      inTime("curl '" + (piece + "\n").repeat(100_000));
    }
  }

  @Test
  void aHundredThousandLinesAreReadInWellUnderASecond() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("https://host").append(i % 977).append(".example/path/").append(i).append('\n');
    }
    inTime(text.toString());
  }

  @Test
  void anInterruptedThreadStopsReading() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ListReader.read("https://a.example"))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  /// A square of a megabyte would take minutes, so a second is no question of the machine.
  private static void inTime(String text) {
    long start = System.nanoTime();
    ListReader.read(text);
    LineColours.of(text.lines().findFirst().orElse(""));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as(() -> text.substring(0, Math.min(60, text.length())))
        .isLessThan(Duration.ofMinutes(1));
  }

  private String text(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
