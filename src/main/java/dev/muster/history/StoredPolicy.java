package dev.muster.history;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Policy;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.engine.Wait.Then;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A policy in columns: the name of asyncio's call, and its options; empty where it has none.
record StoredPolicy(
    String kind,
    boolean returnExceptions,
    String returnWhen,
    String then,
    @Nullable Duration timeout) {
  private static final String GATHER = "gather";
  private static final String AS_COMPLETED = "as_completed";
  private static final String WAIT = "wait";
  private static final String TASK_GROUP = "task_group";

  static StoredPolicy of(Policy policy) {
    return switch (policy) {
      case Gather(boolean exceptions, Duration limit) ->
          new StoredPolicy(GATHER, exceptions, "", "", limit);
      case AsCompleted(Duration limit) -> new StoredPolicy(AS_COMPLETED, false, "", "", limit);
      case Wait(ReturnWhen when, Duration limit, Then next) ->
          new StoredPolicy(WAIT, false, when.name(), next.name(), limit);
      case TaskGroup() -> new StoredPolicy(TASK_GROUP, false, "", "", null);
    };
  }

  Policy policy() throws SQLException {
    return switch (kind) {
      case GATHER -> new Gather(returnExceptions, timeout);
      case AS_COMPLETED -> new AsCompleted(timeout);
      case WAIT -> new Wait(ReturnWhen.valueOf(returnWhen), timeout, Then.valueOf(then));
      case TASK_GROUP -> new TaskGroup();
      default -> throw new SQLException("an unknown policy: " + kind);
    };
  }

  void write(PreparedStatement insert, int column) throws SQLException {
    insert.setString(column, kind);
    insert.setBoolean(column + 1, returnExceptions);
    insert.setString(column + 2, returnWhen);
    insert.setString(column + 3, then);
    if (timeout == null) {
      insert.setNull(column + 4, Types.INTEGER);
    } else {
      insert.setLong(column + 4, timeout.toNanos());
    }
  }

  static StoredPolicy read(ResultSet row) throws SQLException {
    long timeout = row.getLong("timeout");
    Duration limit = row.wasNull() ? null : Duration.ofNanos(timeout);
    return new StoredPolicy(
        row.getString("kind"),
        row.getBoolean("return_exceptions"),
        row.getString("return_when"),
        row.getString("then_do"),
        limit);
  }
}
