package dev.muster.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The history in a file of SQLite's, on a thread of its own, `muster-history`. The file is opened
/// when it is first asked for, so that no start waits for it. Several windows may use it at once.
public final class SqliteHistory implements History {
  private final Path file;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("muster-history").daemon().factory());
  private @Nullable RunTable open;

  /// @param folder made when a run is remembered
  public SqliteHistory(Path folder) {
    file = folder.resolve("runs.db");
  }

  @Override
  public CompletableFuture<Void> add(PastRun run, Supplier<String> list) {
    return tell(runs -> runs.add(run, list.get()));
  }

  @Override
  public CompletableFuture<List<PastRun>> runs() {
    return ask(RunTable::newestFirst);
  }

  @Override
  public CompletableFuture<String> list(PastRun run) {
    return ask(runs -> runs.list(run.id()));
  }

  @Override
  public CompletableFuture<Void> forget(PastRun run) {
    return tell(runs -> runs.remove(run.id()));
  }

  @Override
  public CompletableFuture<Void> forgetAll() {
    return tell(RunTable::removeAll);
  }

  private interface Query<T> {
    T of(RunTable runs) throws SQLException, IOException;
  }

  private interface Change {
    void to(RunTable runs) throws SQLException, IOException;
  }

  private CompletableFuture<Void> tell(Change change) {
    return ask(
            runs -> {
              change.to(runs);
              return runs;
            })
        .thenAccept(_ -> {});
  }

  private <T> CompletableFuture<T> ask(Query<T> query) {
    return CompletableFuture.supplyAsync(() -> answer(query), thread);
  }

  private <T> T answer(Query<T> query) {
    try {
      RunTable runs = open == null ? Store.open(file) : open;
      open = runs;
      return query.of(runs);
    } catch (SQLException | IOException e) {
      throw new Unavailable(file, e);
    }
  }

  @Override
  public void close() {
    thread.execute(this::closeTable);
    thread.close();
  }

  private void closeTable() {
    try {
      if (open != null) {
        open.close();
      }
    } catch (SQLException e) {
      throw new Unavailable(file, e);
    }
  }
}
