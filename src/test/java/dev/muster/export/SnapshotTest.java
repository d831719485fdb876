package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Request;
import dev.muster.engine.TaskState;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private final Scene scene =
      new Scene(Request.get("http://a/"), Request.get("http://b/")).answered(0, 200);

  private final Snapshot snapshot =
      Snapshot.of(scene.run, scene.run.tasks(), Scene.ms(55), Scene.NOON.plusMillis(55));

  @Test
  void aCopyKnowsAllThatTheRunKnows() {
    assertThat(snapshot.run())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*exchange.*")
        .isEqualTo(scene.run);
    assertThat(snapshot.run().task(0).exchange()).isSameAs(scene.run.task(0).exchange());
  }

  @Test
  void aCopyStaysWhenTheRunGoesOn() {
    scene.failed(1, "late").over();
    assertThat(snapshot.run().task(1).state()).isEqualTo(TaskState.QUEUED);
    assertThat(snapshot.run().pending()).isEqualTo(1);
    assertThat(snapshot.run().settlement()).isNull();
  }

  @Test
  void itsBeginningIsReckonedFromNow() {
    assertThat(snapshot.began()).isEqualTo(Scene.NOON);
  }
}
