package dev.muster.ui.run;

import dev.muster.engine.RunRecord;
import java.util.Objects;

/// A run that is over, with all that was counted of it: what {@link RunModel} needs to show it once
/// more.
public final class RunLeft {
  private final RunRecord record;
  private final Tally tally;
  private final AwaitStory story;

  RunLeft(RunRecord record, Tally tally, AwaitStory story) {
    this.record = Objects.requireNonNull(record);
    this.tally = tally;
    this.story = story;
  }

  /// How many requests it had.
  public int tasks() {
    return record.tasks().size();
  }

  RunRecord record() {
    return record;
  }

  Tally tally() {
    return tally;
  }

  AwaitStory story() {
    return story;
  }
}
