package dev.muster.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LastListTest {
  @TempDir Path folder;

  private LastList list() {
    return new LastList(folder.resolve("muster"));
  }

  @Test
  void atTheFirstStartThereIsNone() {
    assertThat(list().load()).isEmpty();
  }

  @Test
  void theLastListIsThereAgain() {
    list().keep("https://first.example/\n");
    list().keep("https://übersicht.example/\r\n");
    assertThat(list().load()).hasValue("https://übersicht.example/\r\n");
  }

  @Test
  void anEmptyOrAnEndlessListIsNotKeptAndNeitherIsTheOneBefore() {
    list().keep("https://first.example/\n");
    list().keep("x".repeat(LastList.MOST_CHARS + 1));
    assertThat(list().load()).isEmpty();
    list().keep("https://first.example/\n");
    list().keep(" \n");
    assertThat(list().load()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsNoTrouble() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    new LastList(file).keep("https://a.example/");
    assertThat(new LastList(file).load()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerCanReadIt() throws Exception {
    list().keep("https://a.example/");
    assertThat(Files.getPosixFilePermissions(folder.resolve("muster/list.txt")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
