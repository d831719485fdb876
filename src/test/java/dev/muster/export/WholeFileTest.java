package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder = Path.of("");

  private Path write(Path target, String text) throws IOException {
    try (WholeFile file = WholeFile.open(target)) {
      file.stream().write(text.getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
    return target;
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  @Test
  void itIsThereWhenItIsCommitted() throws IOException {
    Path target = folder.resolve("run.csv");
    try (WholeFile file = WholeFile.open(target)) {
      file.stream().write('a');
      assertThat(target).doesNotExist();
      file.commit();
    }
    assertThat(target).hasContent("a");
    assertThat(names()).containsExactly("run.csv");
  }

  @Test
  void withoutACommitNothingIsLeft() throws IOException {
    Path target = Files.writeString(folder.resolve("run.csv"), "before");
    try (WholeFile file = WholeFile.open(target)) {
      file.stream().write('a');
    }
    assertThat(target).hasContent("before");
    assertThat(names()).containsExactly("run.csv");
  }

  @Test
  void twoMayWriteTheSameFile() throws IOException {
    Path target = folder.resolve("run.csv");
    try (WholeFile one = WholeFile.open(target);
        WholeFile two = WholeFile.open(target)) {
      one.stream().write('1');
      two.stream().write('2');
      one.commit();
      two.commit();
    }
    assertThat(target).hasContent("2");
    assertThat(names()).containsExactly("run.csv");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNewFileIsReadByWhomTheSystemLets() throws IOException {
    Path usual = Files.writeString(folder.resolve("usual"), "");
    assertThat(Files.getPosixFilePermissions(write(folder.resolve("run.csv"), "a")))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aReplacedFileIsReadByWhomItWas() throws IOException {
    for (String mode : Set.of("rw-------", "rw-rw-r--")) {
      Set<PosixFilePermission> before = PosixFilePermissions.fromString(mode);
      Path target = Files.writeString(folder.resolve("run.csv"), "before");
      Files.setPosixFilePermissions(target, before);
      assertThat(Files.getPosixFilePermissions(write(target, "after"))).isEqualTo(before);
      assertThat(target).hasContent("after");
    }
  }
}
