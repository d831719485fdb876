package dev.muster.history;

import dev.muster.history.PastRun.Counts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The table of runs. Times are milliseconds since 1970 in UTC, durations nanoseconds, lists
/// gzipped UTF-8.
final class RunTable {
  static final String CREATE =
      """
      create table if not exists run (
        id integer primary key autoincrement,
        started_at integer not null,
        kind text not null,
        return_exceptions integer not null,
        return_when text not null,
        then_do text not null,
        timeout integer,
        succeeded integer not null,
        failed integer not null,
        timed_out integer not null,
        cancelled integer not null,
        took integer not null,
        list blob not null)\
      """;

  /// As many runs as anyone scrolls through, and what a phone's photo or two takes on the disk.
  private static final int MOST_RUNS = 200;

  private static final long MOST_BYTES = 64_000_000;

  private final Connection connection;

  RunTable(Connection connection) {
    this.connection = connection;
  }

  void add(PastRun run, String list) throws SQLException, IOException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into run values (null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, run.startedAt().toEpochMilli());
      StoredPolicy.of(run.policy()).write(insert, 2);
      insert.setInt(7, run.counts().succeeded());
      insert.setInt(8, run.counts().failed());
      insert.setInt(9, run.counts().timedOut());
      insert.setInt(10, run.counts().cancelled());
      insert.setLong(11, run.took().toNanos());
      insert.setBytes(12, Zipped.of(list));
      insert.executeUpdate();
    }
    dropOldest();
  }

  /// The newest run stays, however long its list is.
  private void dropOldest() throws SQLException {
    execute(
        """
        delete from run where id in (
          select id from (
            select id, row_number() over newest as place, sum(length(list)) over newest as bytes
            from run window newest as (order by id desc))
          where place > %d or (place > 1 and bytes > %d))\
        """
            .formatted(MOST_RUNS, MOST_BYTES));
  }

  List<PastRun> newestFirst() throws SQLException {
    List<PastRun> runs = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery("select * from run order by id desc")) {
      while (row.next()) {
        runs.add(run(row));
      }
    }
    return runs;
  }

  private static PastRun run(ResultSet row) throws SQLException {
    return new PastRun(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("started_at")),
        StoredPolicy.read(row).policy(),
        new Counts(
            row.getInt("succeeded"),
            row.getInt("failed"),
            row.getInt("timed_out"),
            row.getInt("cancelled")),
        Duration.ofNanos(row.getLong("took")));
  }

  String list(long id) throws SQLException, IOException {
    try (PreparedStatement select =
        connection.prepareStatement("select list from run where id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Zipped.text(row.getBytes(1)) : "";
      }
    }
  }

  void remove(long id) throws SQLException {
    execute("delete from run where id = " + id);
  }

  void removeAll() throws SQLException {
    execute("delete from run");
    execute("vacuum");
    execute("pragma wal_checkpoint(truncate)");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void close() throws SQLException {
    connection.close();
  }
}
