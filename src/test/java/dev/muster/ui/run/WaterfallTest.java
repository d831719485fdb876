package dev.muster.ui.run;

import static dev.muster.ui.run.Ink.CANCELLED;
import static dev.muster.ui.run.Ink.CONNECTING;
import static dev.muster.ui.run.Ink.QUEUED;
import static dev.muster.ui.run.Ink.RECEIVING;
import static dev.muster.ui.run.Ink.STARTING;
import static dev.muster.ui.run.Ink.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Phase;
import dev.muster.engine.RunEvent;
import dev.muster.ui.run.Bar.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaterfallTest {
  /// One pixel is ten milliseconds.
  private static final Scale SECOND = new Scale(0, 1_000_000_000, 200_000_000);

  private final Script script = new Script(new Gather(true, null), Script.requests(1));

  @Test
  void aQueuedTaskIsAThinLineUpToNow() {
    assertThat(script.at(300).model.rows().getFirst().exchange()).isNull();
    assertThat(pieces()).containsExactly(new Piece(QUEUED, 0, 30, true));
  }

  @Test
  void phasesFollowEachOtherWithoutGapOrOverlap() {
    script.at(100).start(0).phase(0, Phase.CONNECTING).at(200).phase(0, Phase.WAITING);
    script.at(504).phase(0, Phase.RECEIVING).at(800).succeed(0, 200);
    assertThat(pieces())
        .containsExactly(
            new Piece(QUEUED, 0, 10, true),
            new Piece(CONNECTING, 10, 10, false),
            new Piece(WAITING, 20, 30, false),
            new Piece(RECEIVING, 50, 30, false));
  }

  @Test
  void aPhaseShorterThanAPixelTakesNoneFromItsNeighbours() {
    script.start(0).phase(0, Phase.CONNECTING).at(2).phase(0, Phase.WAITING).at(100);
    assertThat(pieces()).containsExactly(new Piece(WAITING, 0, 10, false));
  }

  @Test
  void theShortestRequestIsStillSeen() {
    script.start(0).succeed(0, 200);
    assertThat(pieces()).containsExactly(new Piece(STARTING, 0, 2, false));
  }

  @Test
  void whatDidNotSucceedHasAMarkAtItsEnd() {
    script.start(0).phase(0, Phase.WAITING).at(500).cancel(0, CancelledBy.YOU);
    assertThat(pieces())
        .containsExactly(new Piece(WAITING, 0, 50, false), new Piece(CANCELLED, 52, 3, false));
  }

  @Test
  void earlierAttemptsStayInSight() {
    Outcome refused = new Outcome.Failed(FailureKind.REFUSED, "connection refused");
    script.start(0).phase(0, Phase.CONNECTING).at(100).exchange(0).end(script.now());
    script.tell(new RunEvent.Repeats(script.now(), 0, refused, 300_000_000));
    script.at(300).tell(new RunEvent.Queued(script.now(), 0));
    script.at(400).start(0).phase(0, Phase.WAITING).at(500);
    assertThat(pieces())
        .containsExactly(
            new Piece(CONNECTING, 0, 10, false),
            new Piece(QUEUED, 30, 10, true),
            new Piece(WAITING, 40, 10, false));
  }

  @Test
  void aMarkAtTheRightEdgeIsStillInSight() {
    script.at(1_000).cancel(0, CancelledBy.YOU);
    assertThat(pieces().getLast()).isEqualTo(new Piece(CANCELLED, 97, 3, false));
  }

  @Test
  void aPartOfTheRunFillsTheWholeWidth() {
    Scale part = Scale.of(new Zoom(200_000_000, 300_000_000));
    script.at(100).start(0).phase(0, Phase.WAITING).at(250).phase(0, Phase.RECEIVING);
    script.at(400).fail(0, "reset");
    assertThat(Bar.of(script.model.rows().getFirst(), script.now(), part, 100))
        .as("what goes on left and right of it stands out")
        .containsExactly(new Piece(WAITING, -6, 56, false), new Piece(RECEIVING, 50, 56, false));
    assertThat(part.marks().stream().map(part::label))
        .containsExactly("0.20", "0.22", "0.24", "0.26", "0.28", "0.30");
  }

  @Test
  void aPartMovesWithinTheRun() {
    Zoom part = new Zoom(200, 400_200);
    assertThat(part.moved(0.25, 1_000_000)).isEqualTo(new Zoom(100_200, 500_200));
    assertThat(part.moved(-0.25, 1_000_000)).isEqualTo(new Zoom(0, 400_000));
    assertThat(part.moved(9, 1_000_000)).isEqualTo(new Zoom(600_000, 1_000_000));
    assertThat(part.moved(1, 100_000)).as("it was there already").isEqualTo(part);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, 0|0.02|0.04|0.06|0.08|0.10",
    "217, 250, 0|0.05|0.10|0.15|0.20|0.25",
    "1910, 2500, 0|0.5|1.0|1.5|2.0|2.5",
    "4700, 5000, 0|1|2|3|4|5",
    "61000, 80000, 0|20|40|60|80"
  })
  void theAxisEndsARoundStepAheadOfNow(long now, long span, String labels) {
    Scale scale = Scale.of(now * 1_000_000);
    assertThat(scale.span()).isEqualTo(span * 1_000_000);
    assertThat(scale.marks().stream().map(scale::label)).containsExactly(labels.split("\\|"));
  }

  private List<Piece> pieces() {
    return Bar.of(script.model.rows().getFirst(), script.now(), SECOND, 100);
  }

  @ParameterizedTest
  @CsvSource({
    "200, SECONDS, 0 50 100 150 200 250",
    "300, MINUTES, 0 2 4 6",
    "3600, MINUTES, 0 15 30 45 60 75",
    "7000, MINUTES, 0 30 60 90 120 150",
    "14000, HOURS, 0 1 2 3 4 5"
  })
  void aLongRunIsMeasuredInMinutesAndHours(long seconds, Scale.Unit unit, String marks) {
    Scale scale = Scale.of(seconds * 1_000_000_000);
    assertThat(scale.unit()).isEqualTo(unit);
    assertThat(String.join(" ", scale.marks().stream().map(scale::label).toList()))
        .isEqualTo(marks);
  }
}
