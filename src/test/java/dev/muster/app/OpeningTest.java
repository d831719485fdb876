package dev.muster.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.handover.Arrival;
import dev.muster.handover.Door;
import dev.muster.terminal.StreamKind;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  @Test
  void aFileIsNamedByItsWholePathAndAUrlAsItIs() {
    Opening opening = Opening.asked(new String[] {"list.txt", "https://a.example/"});
    assertThat(opening.lists())
        .containsExactly(Path.of("list.txt").toAbsolutePath().toString(), "https://a.example/");
  }

  @Test
  void standardInputIsNamedByADashAndNoFile() {
    Opening opening = Opening.asked(new String[] {"-"});
    assertThat(opening.lists()).containsExactly("-");
    assertThat(opening.waitsForTyping(StreamKind.TERMINAL)).isTrue();
    assertThat(opening.waitsForTyping(StreamKind.PIPE)).isFalse();
    assertThat(Opening.asked(new String[0]).waitsForTyping(StreamKind.TERMINAL)).isFalse();
  }

  @Test
  void whatIsPipedInIsReadOnceAndStillThereForAWindowOfItsOwn() throws Exception {
    InputStream piped = new ByteArrayInputStream("https://a.example/".getBytes(UTF_8));
    StandardInput input = new StandardInput(piped);
    assertThat(input.whole()).asString(UTF_8).isEqualTo("https://a.example/");
    assertThat(input.open().readAllBytes()).asString(UTF_8).isEqualTo("https://a.example/");
  }

  @Test
  void anOpenWindowGetsWhatIsPipedIntoALaterStart(@TempDir Path folder) throws Exception {
    BlockingQueue<String> received = new LinkedBlockingQueue<>();
    Arrival first = Opening.asked(new String[0]).arrive(folder);
    try (Door door = ((Arrival.First) first).door()) {
      door.answer(brought -> received.add(brought.lists() + new String(brought.piped(), UTF_8)));
      InputStream piped = new ByteArrayInputStream("https://a.example/ü".getBytes(UTF_8));
      Opening later = Opening.asked(new String[] {"-"}, new StandardInput(piped));
      assertThat(later.arrive(folder)).isEqualTo(new Arrival.Handed());
      assertThat(received.poll(30, TimeUnit.SECONDS)).isEqualTo("[-]https://a.example/ü");
    }
  }

  @Test
  void whoAsksForANewWindowGetsOneThoughAnotherIsOpen(@TempDir Path folder) {
    Opening first = Opening.asked(new String[0]);
    Opening second = Opening.asked(new String[] {"--new-window"});
    assertThat(second.lists()).isEmpty();
    switch (first.arrive(folder)) {
      case Arrival.First(var door) -> {
        assertThat(second.arrive(folder)).isInstanceOf(Arrival.Alone.class);
        door.close();
      }
      case Arrival.Handed _, Arrival.Alone _ -> throw new AssertionError("nobody was there");
    }
  }
}
