package dev.muster.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.input.Elsewhere.Fetched;
import dev.muster.input.ListReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists as the command line reads them.
class ListsTest {
  private static final String INDEX =
      "<sitemapindex><sitemap><loc>http://s/1.xml</loc></sitemap>"
          + "<sitemap><loc>http://s/2.xml.gz</loc></sitemap></sitemapindex>";

  @TempDir private Path folder;
  private final Stage stage = new Stage();
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void readAsEverybodyDoes() {
    stage.reader = ListReader::read;
  }

  private int run(String list, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("list.txt"), list);
    List<String> args = new ArrayList<>(List.of("--headless", "--format", "jsonl"));
    args.addAll(List.of(options));
    args.add(file.toString());
    return stage.run(args.toArray(String[]::new));
  }

  @Test
  void whatIsLeftOutIsSaidWithItsLineAndReasonUpToTwenty() throws IOException {
    run("http://a/200\nhttp://b/200 timeout=soon\n" + "no\n".repeat(23));
    assertThat(stage.err())
        .startsWith("23 lines skipped:\n  line 3: no URL in it\n")
        .contains("  line 22: no URL in it\n  … and 3 more\n")
        .contains("1 remark on lines that were taken:\n  line 2: timeout needs a time");
  }

  @Test
  void noFileIsReadUnlessTheCommandLineSaysSo() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "s");
    assertThat(run("POST http://a/200 body-file=secret")).isEqualTo(Terminal.USAGE);
    assertThat(stage.err()).contains("  " + secret).contains("--allow-files");
    assertThat(stage.out()).isEmpty();
  }

  @Test
  void anAllowedFileIsSent() throws IOException {
    Files.writeString(folder.resolve("x"), "a");
    assertThat(run("POST http://a/200 body-file=x", "--allow-files")).isZero();
  }

  @Test
  void anAllowedFileThatIsNotThereIsSaid() throws IOException {
    assertThat(run("POST http://a/200 body-file=gone", "--allow-files")).isEqualTo(Terminal.USAGE);
    assertThat(stage.err()).contains("gone: there is no such file.");
  }

  @Test
  void sitemapsAreFetchedOnlyWhenAsked() throws IOException {
    stage.elsewhere =
        urls -> {
          asked.addAll(urls);
          return urls.stream().map(ListsTest::fetched).toList();
        };
    assertThat(run(INDEX)).isEqualTo(Terminal.USAGE);
    assertThat(stage.err()).contains("2 sitemaps not fetched");
    assertThat(asked).isEmpty();

    assertThat(run(INDEX, "--fetch-sitemaps")).isZero();
    assertThat(asked).containsExactly("http://s/1.xml", "http://s/2.xml.gz", "http://s/3.xml");
    assertThat(stage.out()).contains("http://one/200");
    assertThat(stage.err()).contains("it could not be fetched: status 404");
  }

  private static Fetched fetched(String url) {
    return switch (url) {
      case "http://s/1.xml" -> came("<urlset><url><loc>http://one/200</loc></url></urlset>");
      case "http://s/2.xml.gz" ->
          new Fetched.Came(
              packed(
                  "<sitemapindex><sitemap><loc>http://s/1.xml</loc></sitemap>"
                      + "<sitemap><loc>http://s/3.xml</loc></sitemap></sitemapindex>"));
      default -> new Fetched.Failed("status 404");
    };
  }

  private static Fetched came(String text) {
    return new Fetched.Came(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
