package dev.muster.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Plan;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.input.ListReader;
import dev.muster.input.RequestList;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
  private static final String TEXT =
      """
      # first
      https://a.example/
      https://b.example/
        timeout = 1s
      no list
      POST https://a.example/
      https://b.example/
      """;

  private final RequestList list = ListReader.read(TEXT);
  private final RunRecord run =
      new RunRecord(new Plan(list.requests(), new Gather(true, null), Session.DEFAULT));

  @Test
  void aLineLeadsToItsRow() {
    assertThat(Whereabouts.task(run, list, 2)).hasValue(0);
    assertThat(Whereabouts.task(run, list, 6)).hasValue(2);
  }

  @Test
  void anOptionLeadsToTheRowOfItsRequest() {
    assertThat(Whereabouts.task(run, list, 4)).hasValue(1);
  }

  @Test
  void aLineThatAsksForNothingLeadsNowhere() {
    assertThat(Whereabouts.task(run, list, 1)).isEmpty();
    assertThat(Whereabouts.task(run, list, 5)).isEmpty();
    assertThat(Whereabouts.task(run, list, 99)).isEmpty();
    assertThat(Whereabouts.task(run, RequestList.EMPTY, 1)).isEmpty();
  }

  @Test
  void ofLinesThatSayTheSameEachHasItsOwnRow() {
    assertThat(Whereabouts.task(run, list, 3)).hasValue(1);
    assertThat(Whereabouts.task(run, list, 7)).hasValue(3);
  }

  @Test
  void aRowLeadsToItsLine() {
    assertThat(Whereabouts.line(list, run.task(2).request())).hasValue(6);
    assertThat(Whereabouts.line(list, run.task(3).request())).hasValue(7);
  }

  @Test
  void linesAreFoundAgainWhenTheListWasEdited() {
    RequestList edited = ListReader.read("https://new.example/\n" + TEXT);
    assertThat(Whereabouts.line(edited, run.task(2).request())).hasValue(7);
    assertThat(Whereabouts.task(run, edited, 7)).hasValue(2);
    assertThat(Whereabouts.task(run, edited, 1)).isEmpty();
  }

  @Test
  void aLineThatIsGoneIsNotGuessed() {
    assertThat(Whereabouts.line(RequestList.EMPTY, run.task(0).request())).isEmpty();
  }
}
