package dev.muster.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFileTest {
  @TempDir Path folder;

  @Test
  void nothingIsMadeBeforeThereIsSomethingToTell() throws IOException {
    try (Files files = open()) {
      files.log().publish(new LogRecord(Level.FINE, "too little"));
      assertThat(files.all()).isEmpty();
      assertThat(files.log().written()).isFalse();
    }
  }

  @Test
  void aRecordStandsBelowWhichMusterItIsWithItsStack() throws IOException {
    try (Files files = open()) {
      LogRecord told = new LogRecord(Level.SEVERE, "something broke");
      told.setThrown(new IllegalStateException("a bug"));
      files.log().publish(told);
      assertThat(files.text())
          .containsSubsequence("Muster 1.2", "something broke", "IllegalStateException: a bug")
          .contains("at dev.muster.log.LogFileTest");
      assertThat(files.log().written()).isTrue();
    }
  }

  @Test
  void theOldestMakesRoom() throws IOException {
    try (Files files = open()) {
      for (int i = 0; i < 60; i++) {
        files.log().publish(new LogRecord(Level.INFO, "x".repeat(100_000)));
      }
      assertThat(files.all()).hasSize(3);
      assertThat(files.size()).isLessThan(4_000_000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at https://ada:s3cret@example.com/",
        "Authorization: Bearer s3cret",
        "set-cookie: a=b; sid=s3cret",
        "https://example.com/?access_token=s3cret&page=2",
        "api_key = s3cret",
        "at https://s3cret@example.com/",
        "at https://ada:half@s3cret@example.com/",
        "X-Api-Key: s3cret",
        "sent Bearer s3cret.s3cret",
        "{\"accessToken\":\"s3cret\", \"page\": 2}",
        "{'db.password' : 's3cret'}",
        "https://example.com/?key=s3cret&sig=s3cret",
      })
  void aSecretBecomesDots(String message) throws IOException {
    try (Files files = open()) {
      files.log().publish(new LogRecord(Level.INFO, message));
      assertThat(files.text()).doesNotContain("s3cret").contains("•••");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at dev.muster.ui.compose.SessionPane.show(SessionPane.java:72)",
        "java.net.HttpRetryException: no token came",
        "javax.naming.AuthenticationException: refused",
        "https://auth.example.com:8443/users?page=2",
      })
  void whatIsNoSecretStays(String message) throws IOException {
    try (Files files = open()) {
      files.log().publish(new LogRecord(Level.INFO, message));
      assertThat(files.text()).contains(message);
    }
  }

  @Test
  void aFolderThatCantBeMadeIsNoTrouble() throws IOException {
    Path file = java.nio.file.Files.writeString(folder.resolve("file"), "");
    LogFile log = new LogFile(file.resolve("logs"), "Muster 1.2");
    log.publish(new LogRecord(Level.SEVERE, "lost"));
    assertThat(log.written()).isFalse();
    log.close();
    assertThat(file).isRegularFile();
  }

  private Files open() {
    return new Files(new LogFile(folder.resolve("logs"), "Muster 1.2"));
  }

  /// A log and what it has written.
  private record Files(LogFile log) implements AutoCloseable {
    List<Path> all() throws IOException {
      if (!java.nio.file.Files.exists(log.folder())) {
        return List.of();
      }
      try (Stream<Path> all = java.nio.file.Files.list(log.folder())) {
        return all.filter(file -> file.toString().endsWith(".log")).sorted().toList();
      }
    }

    long size() throws IOException {
      long size = 0;
      for (Path file : all()) {
        size += java.nio.file.Files.size(file);
      }
      return size;
    }

    String text() throws IOException {
      log.flush();
      return java.nio.file.Files.readString(all().getFirst());
    }

    @Override
    public void close() {
      log.close();
    }
  }
}
