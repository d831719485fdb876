package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.muster.engine.Gather;
import dev.muster.engine.RunRecord;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenValuesTest {
  private final SeenValues seen = new SeenValues();

  private static Script run(int tasks) {
    return new Script(new Gather(true, null), Script.requests(tasks));
  }

  private Map<String, Integer> statuses(Script script, String begun) {
    RunRecord record = Objects.requireNonNull(script.model.record());
    return seen.counts(FilterKey.STATUS, begun, record);
  }

  private static Script answer(Script script, int task, int status) {
    return script.start(task).answer(task, status, "", 0).succeed(task, status);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 12_000})
  void eachValueIsCountedInAShortListAsInALongOne(int tasks) {
    Script script = run(tasks);
    for (int task = 0; task < tasks; task++) {
      answer(script, task, task % 4 == 0 ? 404 : 200);
    }
    assertThat(statuses(script, ""))
        .containsOnly(
            entry("2xx", tasks * 3 / 4),
            entry("200", tasks * 3 / 4),
            entry("4xx", tasks / 4),
            entry("404", tasks / 4));
  }

  @Test
  void whatWasCountedHoldsWhileAValueIsWritten() {
    Script script = answer(run(5), 0, 200);
    Map<String, Integer> first = statuses(script, "");
    answer(script, 1, 404);
    assertThat(statuses(script, "2")).isSameAs(first);
    assertThat(statuses(script, "")).containsKey("404");
  }

  @Test
  void anotherKeyIsCountedAnewAndSoIsAnotherRun() {
    Script script = answer(run(5), 0, 200);
    statuses(script, "");
    RunRecord record = Objects.requireNonNull(script.model.record());
    assertThat(seen.counts(FilterKey.METHOD, "G", record)).containsOnly(entry("GET", 5));
    assertThat(statuses(answer(run(5), 0, 503), "5")).containsOnlyKeys("5xx", "503");
  }

  @Test
  void whoComesBackToTheFieldIsToldOfWhatIsNew() {
    Script script = answer(run(5), 0, 200);
    script.model.queryProperty().set("status:4");
    assertThat(script.model.suggestions(8).all()).isEmpty();
    answer(script, 1, 404);
    assertThat(script.model.suggestions(8).all()).isEmpty();
    script.model.expectQuery();
    assertThat(script.model.suggestions(8).all()).hasSize(2);
  }
}
