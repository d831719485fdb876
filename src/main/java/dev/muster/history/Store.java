package dev.muster.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The file itself: readable for its owner alone, of the schema that this Muster writes. A file
/// that is no database is set aside under another name, and a new one begun.
final class Store {
  /// Grows with every change of the tables; an older Muster then keeps its hands off.
  static final int SCHEMA = 1;

  /// Another window writes for milliseconds.
  private static final int BUSY_MILLIS = 5_000;

  private Store() {}

  static RunTable open(Path file) throws SQLException, IOException {
    create(file);
    try {
      return new RunTable(connect(file));
    } catch (SQLiteException e) {
      if (e.getResultCode() != SQLiteErrorCode.SQLITE_NOTADB
          && e.getResultCode() != SQLiteErrorCode.SQLITE_CORRUPT) {
        throw e;
      }
      setAside(file);
      create(file);
      return new RunTable(connect(file));
    }
  }

  private static void create(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (FileAlreadyExistsException _) {
      // from an earlier start
    }
  }

  private static Connection connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    // what is forgotten is gone from the file as well
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try {
      migrate(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void migrate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int schema = schema(statement);
      if (schema > SCHEMA) {
        throw new SQLException("a newer Muster made it");
      }
      if (schema < 1) {
        connection.setAutoCommit(false);
        statement.execute(RunTable.CREATE);
        statement.execute("pragma user_version = " + SCHEMA);
        connection.commit();
      }
      connection.setAutoCommit(true);
    }
  }

  private static int schema(Statement statement) throws SQLException {
    try (ResultSet version = statement.executeQuery("pragma user_version")) {
      return version.getInt(1);
    }
  }

  private static void setAside(Path file) throws IOException {
    int number = 1;
    while (Files.exists(aside(file, number))) {
      number++;
    }
    Files.move(file, aside(file, number));
    for (String rest : new String[] {"-wal", "-shm"}) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + rest));
    }
  }

  private static Path aside(Path file, int number) {
    return file.resolveSibling(file.getFileName() + ".broken-" + number);
  }
}
