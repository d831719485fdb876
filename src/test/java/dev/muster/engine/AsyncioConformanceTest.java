package dev.muster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plays every recorded scenario of CPython's asyncio and compares all that was recorded.
/// `src/test/resources/asyncio/FORMAT.md` describes the records; `-Dasyncio.records=DIR` plays
/// those of another folder.
class AsyncioConformanceTest {
  private static final Path RECORDS =
      Path.of(System.getProperty("asyncio.records", "src/test/resources/asyncio"));
  private static final AtomicInteger PLAYED = new AtomicInteger();

  @TestFactory
  Stream<DynamicTest> asyncioDoesTheSame() throws IOException {
    List<JsonNode> records = records();
    assertThat(records).as("records in %s", RECORDS).isNotEmpty();
    return records.stream()
        .map(record -> DynamicTest.dynamicTest(record.get("name").asString(), () -> play(record)));
  }

  private static void play(JsonNode record) {
    PLAYED.incrementAndGet();
    assertThat(AsyncioScenario.play(record))
        .as("%s", record)
        .isEqualTo(AsyncioScenario.canonical(record.get("expect")));
  }

  @AfterAll
  static void sayHowMany() {
    System.out.println("asyncio records played: " + PLAYED);
  }

  private static List<JsonNode> records() throws IOException {
    JsonMapper mapper = new JsonMapper();
    try (Stream<Path> files = Files.list(RECORDS)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .sorted()
          .flatMap(AsyncioConformanceTest::lines)
          .map(mapper::readTree)
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
