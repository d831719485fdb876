package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.engine.Request;
import dev.muster.engine.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Python's own reader of RFC 4180, at its strictest, is told what was meant.
class CsvTest {
  private static final int ROWS = 500;
  private static final String NASTY = "\"\",,;\n\r\t =+-@'|a0ü€\u2028\u0000\u001b";
  private static final String READER =
      """
      import csv, json, sys
      with open(sys.argv[1], newline="", encoding="utf-8") as file:
          json.dump(list(csv.reader(file, strict=True)), sys.stdout)
      """;

  @TempDir private Path folder = Path.of("");

  private static String nasty(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder value = new StringBuilder("x".repeat(random.nextInt(2)));
    for (int length = random.nextInt(12); length >= 0; length--) {
      value.append(NASTY.charAt(random.nextInt(NASTY.length())));
    }
    return value.toString();
  }

  private JsonNode read(String csv) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("run.csv"), csv);
    Process python =
        new ProcessBuilder("/usr/bin/python3", "-c", READER, file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    JsonNode rows = JsonMapper.shared().readTree(python.getInputStream());
    assertThat(python.waitFor()).isZero();
    return rows;
  }

  @Test
  void pythonReadsEveryCellAsItWasMeant() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "skipped: no python3 is installed");
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      Request request = Request.get("http://a/" + nasty(i));
      requests.add(request.withTerms(Terms.NONE.withName(nasty(-1 - i))));
    }
    Scene scene = new Scene(requests);
    for (int i = 0; i < ROWS; i++) {
      scene.failed(i, nasty(ROWS + i));
    }
    for (String lineEnd : List.of("\r\n", "\n")) {
      JsonNode rows = read(scene.over().as(ExportFormat.csv(lineEnd)));
      assertThat(rows.size()).isEqualTo(ROWS + 1);
      for (int i = 0; i < ROWS; i++) {
        JsonNode row = rows.get(i + 1);
        assertThat(row.size()).isEqualTo(rows.get(0).size());
        assertThat(row.get(2).asString()).isEqualTo(Shown.plain(requests.get(i).url()));
        isMeant(row.get(row.size() - 1).asString(), nasty(-1 - i));
        isMeant(row.get(5).asString(), nasty(ROWS + i));
      }
    }
  }

  /// An apostrophe stands in front of what would be a formula.
  private static void isMeant(String cell, String value) {
    String shown = Shown.plain(value);
    assertThat(cell).isIn(shown, "'" + shown);
    assertThat(cell.strip()).doesNotMatch("[=+\\-@].*");
  }
}
