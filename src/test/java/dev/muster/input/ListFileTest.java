package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFileTest {
  @TempDir private Path folder;

  @Test
  void aPackedSitemapIsRead() throws IOException {
    byte[] packed = packed("<urlset><url><loc>https://a.example/</loc></url></urlset>");
    assertThat(requests(packed)).extracting(Request::url).containsExactly("https://a.example/");
  }

  @Test
  void aDamagedPackingIsSaid() throws IOException {
    byte[] packed = packed("https://a.example/\n".repeat(1_000));
    Path file = Files.write(folder.resolve("a.gz"), java.util.Arrays.copyOf(packed, 20));
    assertThat(ListFile.open(file)).isEqualTo(new ListFile.Refused(ListFile.Why.DAMAGED));
  }

  @Test
  void aHarOfManyAnswersIsReadWithoutThem() throws IOException {
    Path har = folder.resolve("long.har");
    int entries = 400;
    try (Writer text = Files.newBufferedWriter(har)) {
      text.write("{\"log\":{\"entries\":[");
      String answer = "x".repeat(100_000);
      for (int i = 0; i < entries; i++) {
        text.write(i == 0 ? "" : ",");
        text.write("{\"response\":{\"content\":{\"text\":\"" + answer + "\"}},");
        text.write("\"request\":{\"method\":\"GET\",\"url\":\"https://a.example/" + i + "\"}}");
      }
      text.write("]}}");
    }
    assertThat(ListFile.open(har))
        .isInstanceOfSatisfying(
            ListFile.Requests.class, read -> assertThat(read.list().requests()).hasSize(entries));
  }

  @Test
  void aHarOf200MegabytesIsReadInAQuarterOfThatMemory() throws Exception {
    Process reading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BigHar.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.strip()).isEqualTo(BigHar.ENTRIES + " requests, 0 skipped");
    assertThat(reading.waitFor()).isZero();
  }

  @Test
  void aTextReadInPiecesIsTheSameList() throws IOException {
    StringBuilder text = new StringBuilder("@timeout 3s\n");
    for (int i = 0; i < 2_000; i++) {
      text.append("https://a.example/").append(i).append("\n  delay = 1s\n# c\r\nnone\r\n");
      text.append("curl https://b.example/").append(i).append(" \\\n  -X PUT\n");
    }
    RequestList whole = ListReader.read(text.toString());
    LinePieces pieces = new LinePieces(new StringReader(text.toString()), 3_000);
    LineReading reading = new LineReading(true);
    List<String> all = new ArrayList<>();
    reading.readAll(pieces.next());
    for (String piece = pieces.next(); !piece.isEmpty(); piece = pieces.next()) {
      all.add(piece);
      reading.goOn(piece);
    }
    assertThat(all).hasSizeGreaterThan(20);
    assertThat(reading.list().requests()).isEqualTo(whole.requests());
    assertThat(reading.list().skipped()).isEqualTo(whole.skipped());
  }

  @Test
  void latin1IsReadAsSuch() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, "https://a.example/ä".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(ListFile.open(file)).isEqualTo(new ListFile.Text("https://a.example/ä"));
  }

  @Test
  void aListMayHoldAStrayZeroByte() throws IOException {
    Path file = folder.resolve("dirt.txt");
    Files.writeString(file, "https://a.example/\n".repeat(200) + "\0https://b.example/\n");
    assertThat(ListFile.open(file)).isInstanceOf(ListFile.Text.class);
  }

  private List<Request> requests(byte[] bytes) throws IOException {
    return ListFile.open(Files.write(folder.resolve("list"), bytes))
            instanceof ListFile.Requests(RequestList list)
        ? list.requests()
        : List.of();
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
