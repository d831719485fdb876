package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.handover.Arrival;
import java.nio.file.Path;
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
