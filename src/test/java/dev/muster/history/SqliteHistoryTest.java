package dev.muster.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Policy;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import dev.muster.history.PastRun.Counts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteHistoryTest {
  @TempDir private Path folder;

  private static PastRun run(Policy policy) {
    return new PastRun(
        0,
        Instant.parse("2026-11-22T14:02:03.004Z"),
        policy,
        new Counts(9, 1, 2, 3),
        Duration.ofMillis(1_234));
  }

  private static PastRun run() {
    return run(new TaskGroup());
  }

  static Stream<Policy> policies() {
    Duration limit = Duration.ofMillis(1_500);
    return Stream.of(
        new Gather(true, null),
        new Gather(false, limit),
        new AsCompleted(limit),
        new Wait(Wait.ReturnWhen.FIRST_EXCEPTION, limit, Wait.Then.REPEAT),
        new Wait(Wait.ReturnWhen.ALL_COMPLETED, null, Wait.Then.KEEP),
        new TaskGroup());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aRunIsRememberedOverAStart(Policy policy) {
    try (History history = new SqliteHistory(folder)) {
      history.add(run(policy), () -> "https://a.example/\nhttps://bücher.example/\n").join();
    }
    try (History history = new SqliteHistory(folder)) {
      PastRun found = history.runs().join().getFirst();
      PastRun asked = run(policy);
      assertThat(found)
          .isEqualTo(
              new PastRun(
                  found.id(), asked.startedAt(), asked.policy(), asked.counts(), asked.took()));
      assertThat(history.list(found).join())
          .isEqualTo("https://a.example/\nhttps://bücher.example/\n");
    }
  }

  @Test
  void theNewestStandsFirstAndTheOldestGo() {
    try (History history = new SqliteHistory(folder)) {
      for (int i = 0; i < 205; i++) {
        int suffix = i;
        history.add(run(), () -> "https://a.example/" + suffix).join();
      }
      List<PastRun> runs = history.runs().join();
      assertThat(runs).hasSize(200);
      assertThat(history.list(runs.getFirst()).join()).isEqualTo("https://a.example/204");
      assertThat(history.list(runs.getLast()).join()).isEqualTo("https://a.example/5");
    }
  }

  @Test
  void whatIsForgottenIsGoneFromTheDiskToo() throws Exception {
    try (History history = new SqliteHistory(folder)) {
      history.add(run(), () -> "https://forgotten.example/").join();
      history.add(run(), () -> "https://kept.example/").join();
      PastRun first = history.runs().join().getLast();
      history.forget(first).join();
      assertThat(history.list(first).join()).isEmpty();
      assertThat(history.runs().join()).hasSize(1);
      history.forgetAll().join();
      assertThat(history.runs().join()).isEmpty();
    }
    try (Connection raw = raw();
        Statement statement = raw.createStatement()) {
      assertThat(statement.executeQuery("pragma page_count").getInt(1)).isLessThan(10);
    }
  }

  private Connection raw() throws Exception {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("runs.db"));
  }

  @Test
  void twoWindowsWriteIntoOneHistory() {
    try (History one = new SqliteHistory(folder);
        History other = new SqliteHistory(folder)) {
      for (int i = 0; i < 20; i++) {
        one.add(run(), () -> "https://one.example/").join();
        other.add(run(), () -> "https://other.example/").join();
      }
      assertThat(Stream.of(one, other).map(h -> h.runs().join().size())).containsOnly(40);
    }
  }

  @Test
  void aDamagedFileIsSetAside() throws Exception {
    Files.writeString(folder.resolve("runs.db"), "no database at all, but long enough".repeat(99));
    try (History history = new SqliteHistory(folder)) {
      history.add(run(), () -> "https://a.example/").join();
      assertThat(history.runs().join()).hasSize(1);
    }
    assertThat(folder.resolve("runs.db.broken-1")).exists();
  }

  @Test
  void aNewerMustersFileIsLeftAlone() throws Exception {
    try (Connection raw = raw();
        Statement statement = raw.createStatement()) {
      statement.execute("pragma user_version = 99");
    }
    byte[] before = Files.readAllBytes(folder.resolve("runs.db"));
    try (History history = new SqliteHistory(folder)) {
      assertThatThrownBy(history.runs()::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(History.Unavailable.class)
          .hasRootCauseMessage("a newer Muster made it");
    }
    assertThat(Files.readAllBytes(folder.resolve("runs.db")).length).isEqualTo(before.length);
  }

  @Test
  void onlyTheOwnerMayReadIt() throws Exception {
    try (History history = new SqliteHistory(folder)) {
      history.add(run(), () -> "https://a.example/").join();
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        assertThat(Files.getPosixFilePermissions(folder.resolve("runs.db")))
            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      }
    }
  }
}
