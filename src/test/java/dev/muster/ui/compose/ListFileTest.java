package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFileTest {
  @TempDir private Path folder;

  @Test
  void aTextIsReadInItsCharset() throws IOException {
    assertThat(read("https://müster.example/", StandardCharsets.UTF_8))
        .isEqualTo(new ListFile.Read("https://müster.example/"));
    assertThat(read("https://müster.example/", StandardCharsets.ISO_8859_1))
        .isEqualTo(new ListFile.Read("https://müster.example/"));
    assertThat(read("https://müster.example/", StandardCharsets.UTF_16))
        .isEqualTo(new ListFile.Read("https://müster.example/"));
  }

  private ListFile read(String text, Charset charset) throws IOException {
    return ListFile.read(Files.write(folder.resolve("list.txt"), text.getBytes(charset)));
  }

  @Test
  void aFileThatIsNotThereIsSaidInASentence() {
    assertThat(sentence(folder.resolve("gone.txt"))).startsWith("gone.txt can't be read.");
  }

  @Test
  void aFolderIsNoList() {
    assertThat(sentence(folder)).contains("can't be read");
  }

  @Test
  void aPictureIsNoList() throws IOException {
    Path picture = Files.write(folder.resolve("a.png"), new byte[] {1, 2, 0, 4});

    assertThat(sentence(picture)).isEqualTo("a.png is no text file.");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
    Path large = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(ListFile.MOST_BYTES + 1);
    }

    assertThat(sentence(large)).startsWith("large.txt is 50.0 MB");
  }

  @Test
  void severalNamesAreOneListAndAUrlIsALine() throws IOException {
    Path one = Files.writeString(folder.resolve("one.urls"), "http://a/");
    Path two = Files.writeString(folder.resolve("two.urls"), "http://b/\n");
    assertThat(ListFile.read(List.of(one.toString(), "http://c/", two.toString())))
        .isEqualTo(new ListFile.Read("http://a/\nhttp://c/\nhttp://b/\n"));
  }

  @Test
  void aNameThatCantBeReadRefusesThemAll() {
    String gone = folder.resolve("gone.urls").toString();
    assertThat(ListFile.read(List.of("http://c/", gone))).isInstanceOf(ListFile.Refused.class);
  }

  private static String sentence(Path file) {
    return ListFile.read(file) instanceof ListFile.Refused(String sentence) ? sentence : "";
  }
}
