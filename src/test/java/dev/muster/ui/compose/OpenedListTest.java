package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.input.ListFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedListTest {
  private static final ListFile.Source NOTHING = InputStream::nullInputStream;

  @TempDir private Path folder;

  @Test
  void aTextIsReadInItsCharset() throws IOException {
    assertThat(read("https://müster.example/", StandardCharsets.UTF_8))
        .isEqualTo(new OpenedList.Text("https://müster.example/", folder));
    assertThat(read("https://müster.example/", StandardCharsets.ISO_8859_1))
        .isEqualTo(new OpenedList.Text("https://müster.example/", folder));
    assertThat(read("https://müster.example/", StandardCharsets.UTF_16))
        .isEqualTo(new OpenedList.Text("https://müster.example/", folder));
  }

  private OpenedList read(String text, Charset charset) throws IOException {
    return OpenedList.open(
        Files.write(folder.resolve("list.txt"), text.getBytes(charset)), _ -> {});
  }

  @Test
  void aFileThatIsNotThereIsSaidInASentence() {
    assertThat(sentence(folder.resolve("gone.txt"))).startsWith("gone.txt isn't there");
  }

  @Test
  void aFolderIsNoList() {
    assertThat(sentence(folder)).contains("is a folder");
  }

  @Test
  void aPictureIsNoList() throws IOException {
    Path picture = Files.write(folder.resolve("a.png"), new byte[] {1, 2, 0, 4});

    assertThat(sentence(picture)).isEqualTo("a.png is no text file.");
  }

  @Test
  void anotherFormatBecomesAListWithItsRemarks() throws IOException {
    Path har =
        Files.writeString(
            folder.resolve("a.har"),
            """
            {"log": {"entries": [
              {"request": {"method": "POST", "url": "https://a.example/",
                "postData": {"mimeType": "a/b", "text": "x"}}},
              {"request": {"method": "GET", "url": "blob:x"}}]}}
            """);
    assertThat(OpenedList.open(har, _ -> {}))
        .isEqualTo(
            new OpenedList.Text(
                """
                # From a.har: 1 request, 1 entry skipped
                #   Line 4: blob:x is no URL
                POST https://a.example/ body=x type=a/b
                """,
                folder));
  }

  @Test
  void whatNoEditorHoldsIsHeldWithoutItsText() throws IOException {
    Path large = folder.resolve("large.txt");
    String line = "https://a.example/" + "x".repeat(982) + "\n";
    Files.writeString(large, line.repeat(50_001));

    assertThat(OpenedList.open(large, _ -> {}))
        .isInstanceOfSatisfying(
            OpenedList.Held.class,
            held -> {
              assertThat(held.list().requests()).hasSize(50_001);
              assertThat(held.list().requests().getLast().line()).isEqualTo(50_001);
              assertThat(held.text()).startsWith("# From large.txt: 50,001 requests");
            });
  }

  @Test
  void severalNamesAreOneListAndAUrlIsALine() throws IOException {
    Path one = Files.writeString(folder.resolve("one.urls"), "http://a/");
    Path two = Files.writeString(folder.resolve("two.urls"), "http://b/\n");
    assertThat(
            OpenedList.open(List.of(one.toString(), "http://c/", two.toString()), NOTHING, _ -> {}))
        .isEqualTo(new OpenedList.Text("http://a/\nhttp://c/\nhttp://b/\n", OpenedList.HERE));
  }

  @Test
  void aNameThatCantBeReadRefusesThemAll() {
    String gone = folder.resolve("gone.urls").toString();
    assertThat(OpenedList.open(List.of("http://c/", gone), NOTHING, _ -> {}))
        .isInstanceOf(OpenedList.Refused.class);
  }

  @Test
  void whatIsPipedInIsAListLikeAFiles() {
    assertThat(piped("http://a/ ü\n".getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(new OpenedList.Text("http://a/ ü\n", OpenedList.HERE));
    assertThat(piped("{\"log\": {\"entries\": []}}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new OpenedList.Text("# From standard input: no request\n", OpenedList.HERE));
    assertThat(piped(new byte[] {1, 2, 0, 4}))
        .isEqualTo(new OpenedList.Refused("standard input is no text file."));
  }

  @Test
  void emptyStandardInputIsSaidInASentence() {
    assertThat(piped(new byte[0]))
        .isEqualTo(new OpenedList.Refused("Standard input is empty: there is no list in it."));
  }

  private static OpenedList piped(byte[] bytes) {
    return OpenedList.open(List.of("-"), () -> new ByteArrayInputStream(bytes), _ -> {});
  }

  @Test
  void ofALongFileItIsToldHowMuchIsRead() throws IOException {
    String line = "https://a.example/" + "x".repeat(81) + "\n";
    Path file = Files.writeString(folder.resolve("long.txt"), line.repeat(50_000));
    List<String> told = new ArrayList<>();
    OpenedList.open(file, told::add);
    assertThat(told)
        .hasSize(2)
        .allMatch(said -> said.matches("Reading long.txt: [24]\\.\\d MB of 5.0 MB"));
  }

  private static String sentence(Path file) {
    return OpenedList.open(file, _ -> {}) instanceof OpenedList.Refused(String sentence)
        ? sentence
        : "";
  }
}
