package dev.muster.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportModelTest {
  @TempDir private Path folder = Path.of("");

  private final RunRecord run =
      new RunRecord(
          new Plan(
              List.of(
                  Request.get("http://a/"), Request.get("http://b/"), Request.get("http://u:p@c/")),
              new Gather(true, null),
              Session.DEFAULT));
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final ExportModel model =
      new ExportModel(
          new Source(
              () -> run,
              () -> List.of(run.task(2), run.task(1)),
              () -> List.of(run.task(1)),
              () -> 1_000_000),
          work::add,
          Runnable::run);

  private List<String> written(Scope scope) throws Exception {
    Path target = folder.resolve(scope + ".csv");
    model.scopeProperty().set(scope);
    model.write(target);
    work.remove().run();
    return Files.readAllLines(target);
  }

  @Test
  void eachScopeWritesItsRowsInTheirOrder() throws Exception {
    assertThat(written(Scope.ALL)).hasSize(4);
    assertThat(written(Scope.SHOWN).subList(1, 3))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("2,"), line -> assertThat(line).startsWith("1,"));
    assertThat(written(Scope.SELECTED)).hasSize(2);
  }

  @Test
  void secretsAreWrittenOnlyWhenTheyAreChosen() throws Exception {
    assertThat(written(Scope.ALL)).noneMatch(line -> line.contains("u:p@"));
    model.withSecretsProperty().set(true);
    assertThat(written(Scope.ALL)).anyMatch(line -> line.contains("u:p@"));
  }

  @Test
  void itIsBusyUntilTheFileIsThere() {
    model.write(folder.resolve("run.csv"));
    assertThat(model.busyProperty().get()).isTrue();
    assertThat(folder.resolve("run.csv")).doesNotExist();
    work.remove().run();
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.saidProperty().get()).contains("3 rows", "run.csv");
  }

  @Test
  void oneExportAtATime() {
    model.write(folder.resolve("run.csv"));
    model.write(folder.resolve("other.csv"));
    assertThat(work).hasSize(1);
  }

  @Test
  void aCancelledExportWritesNothing() {
    model.write(folder.resolve("run.csv"));
    model.cancel();
    work.remove().run();
    assertThat(folder.resolve("run.csv")).doesNotExist();
    assertThat(model.saidProperty().get()).startsWith("Cancelled");
  }

  @Test
  void closingWaitsUntilNothingIsLeftOfAnExport() throws Exception {
    model.write(folder.resolve("run.csv"));
    CompletableFuture<?> closed = model.close();
    assertThat(closed).isNotDone();
    work.remove().run();
    closed.get(60, TimeUnit.SECONDS);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void closingWithoutAnExportIsDoneAtOnce() {
    assertThat(model.close()).isDone();
  }

  @Test
  void whatCannotBeWrittenIsASentence() {
    model.write(folder.resolve("none/run.csv"));
    work.remove().run();
    assertThat(model.saidProperty().get()).startsWith("run.csv can't be written");
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void theFileIsNamedAfterItsFormat() {
    model.formatProperty().set(Objects.requireNonNull(model.formats().get(2)));
    assertThat(model.name()).isEqualTo("muster.har");
  }
}
