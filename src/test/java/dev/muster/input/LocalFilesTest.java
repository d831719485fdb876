package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
  @TempDir private Path folder;

  @Test
  void filesAreSentAsCurlSendsThem() throws IOException {
    Files.writeString(folder.resolve("x"), "a\r\nb &\n");
    RequestList list =
        ListReader.read(
            """
            curl -d @x -d c=1 https://a.example
            curl --data-binary @x https://a.example
            curl --data-urlencode n@x https://a.example
            curl -T x https://a.example
            https://a.example body=<( body-file=x body=)
            """);
    assertThat(bodies(list))
        .containsExactly(
            "ab &&c=1", "a\r\nb &\n", "n=a%0D%0Ab+%26%0A", "a\r\nb &\n", "<(a\r\nb &\n)");
  }

  @Test
  void theFilesAreNamedWhole() {
    RequestList list = ListReader.read("https://a.example body-file=../x\nhttps://b body-file=/y");
    assertThat(LocalFiles.named(list, folder))
        .containsExactly(folder.resolveSibling("x"), Path.of("/y"));
  }

  @Test
  void aFolderIsNeverSent() {
    RequestList list = ListReader.read("https://a.example body-file=" + folder);
    assertThat(LocalFiles.fill(list, folder))
        .isEqualTo(new LocalFiles.Filled.Trouble(folder, LocalFiles.Why.NO_FILE));
  }

  private List<String> bodies(RequestList list) {
    return LocalFiles.fill(list, folder) instanceof LocalFiles.Filled.Done(List<Request> requests)
        ? requests.stream().map(LocalFilesTest::body).toList()
        : List.of();
  }

  private static String body(Request request) {
    Request.Body body = request.body();
    return body == null ? "none" : new String(body.bytes(), StandardCharsets.UTF_8);
  }
}
