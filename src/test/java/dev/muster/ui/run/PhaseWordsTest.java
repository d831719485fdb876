package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Phase;
import org.junit.jupiter.api.Test;

class PhaseWordsTest {
  private final Script script = new Script(new Gather(true, null), Script.requests(2));

  @Test
  void aBarTellsEachPhaseThatItHas() {
    script.at(60).start(0).phase(0, Phase.CONNECTING).at(62).phase(0, Phase.WAITING);
    script.at(500).answer(0, 404, "Not Found", 0).at(1_560).succeed(0, 404);
    assertThat(words(0))
        .isEqualTo(
            """
            #1 404 Not Found
            Queued: 60 ms
            Started at: 60 ms
            Connect: 2.0 ms
            Waiting (TTFB): 438 ms
            Content download: 1.06 s
            In all: 1.50 s\
            """);
  }

  @Test
  void beforeItStartsABarTellsHowLongItHasWaited() {
    script.at(300);
    assertThat(words(1)).isEqualTo("#2 queued for a place\nQueued: 300 ms");
  }

  private String words(int task) {
    return PhaseWords.of(script.model.rows().get(task), script.now());
  }
}
