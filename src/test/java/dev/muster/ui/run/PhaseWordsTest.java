package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Phase;
import dev.muster.engine.RunEvent;
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

  @Test
  void aBarOfATaskThatWasTriedAgainTellsWhatEachAttemptCameTo() {
    script.at(10).start(0).phase(0, Phase.CONNECTING).at(50).phase(0, Phase.WAITING).at(310);
    Outcome reset = new Outcome.Failed(Outcome.FailureKind.RESET, "connection reset");
    script.tell(new RunEvent.Repeats(script.now(), 0, reset, 0));
    script.at(400).tell(new RunEvent.Queued(script.now(), 0)).start(0).at(405).succeed(0, 200);
    assertThat(words(0))
        .endsWith(
            """
            sent 2 times
            Attempt 1: 300 ms · connection reset · Connect 40 ms · Waiting (TTFB) 260 ms\
            """);
  }

  private String words(int task) {
    return PhaseWords.of(script.model.rows().get(task), script.now());
  }
}
