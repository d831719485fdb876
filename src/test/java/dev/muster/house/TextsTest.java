package dev.muster.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Texts, FXML and classes fit together: what one names, the other has. A key may be composed in
/// the code from a beginning that ends with a dot: `"state." + state`.
class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path TEXTS = RESOURCES.resolve("dev/muster/ui/texts.properties");
  private static final Pattern KEY_LINE = Pattern.compile("(?m)^([\\w.-]+)\\s*=");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[\\w-]+)*\\.?)\"");
  private static final Pattern FXML_KEY = Pattern.compile("=\"%([^\"]+)\"");
  private static final Pattern FILE =
      Pattern.compile(".*\\.(css|fxml|png|txt|properties|otf|ttf|lock|json)(\\..*)?");

  private static final Path CHINESE = RESOURCES.resolve("dev/muster/ui/texts_zh_CN.properties");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
  private static final Pattern SPOKEN_IN_FXML =
      Pattern.compile("(?:text|promptText|accessible\\w+|title|headerText)=\"([^%\"]*\\p{L}.*?)\"");
  private static final Pattern SPOKEN_IN_CODE =
      Pattern.compile(
          "(?:set(?:Text|PromptText|Title|HeaderText|ContentText|AccessibleText|AccessibleHelp)"
              + "|new (?:Label|Button|Tooltip|MenuItem|CheckBox|Hyperlink|Tab|Menu|ButtonType))"
              + "\\(\\s*\"([^\"]*\\p{L}[^\"]*)\"");

  private final List<String> lines = matches(KEY_LINE, Files.readString(TEXTS));
  private final Set<String> keys = new TreeSet<>(lines);
  private final Set<String> named = new TreeSet<>();

  TextsTest() throws IOException {
    for (Path source : files(SOURCES, ".java")) {
      named.addAll(matches(LITERAL, Files.readString(source)));
    }
    for (Path fxml : files(RESOURCES, ".fxml")) {
      named.addAll(matches(FXML_KEY, Files.readString(fxml)));
    }
  }

  @Test
  void everyTextThatIsNamedIsThere() {
    Set<String> places = keys.stream().map(TextsTest::place).collect(Collectors.toSet());
    assertThat(named)
        .filteredOn(name -> name.contains(".") && places.contains(place(name)))
        .filteredOn(name -> !FILE.matcher(name).matches())
        .filteredOn(name -> name.endsWith(".") ? !begins(name) : !keys.contains(name))
        .as("named in the code or in an FXML, and missing in %s", TEXTS)
        .isEmpty();
  }

  @Test
  void everyTextThatIsThereIsUsed() {
    List<String> beginnings = named.stream().filter(name -> name.endsWith(".")).toList();
    assertThat(keys)
        .filteredOn(key -> !named.contains(key))
        .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
        .as("in %s, and nobody names it", TEXTS)
        .isEmpty();
  }

  @Test
  void noTextStandsTwice() {
    assertThat(lines).as("the last one would win in silence").doesNotHaveDuplicates();
  }

  @Test
  void chineseHasEveryTextAndNoOther() throws IOException {
    List<String> chinese = matches(KEY_LINE, Files.readString(CHINESE));
    assertThat(chinese).as("the same keys in %s", CHINESE).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(chinese)).as("the same keys in %s", CHINESE).isEqualTo(keys);
  }

  @Test
  void bothLanguagesFillTheSamePlaces() throws IOException {
    Properties english = properties(TEXTS);
    Properties chinese = properties(CHINESE);
    for (String key : keys) {
      String translated = chinese.getProperty(key, "");
      assertThat(places(translated)).as(key).isEqualTo(places(english.getProperty(key, "")));
      if (!places(translated).isEmpty()) {
        assertThatCode(() -> new MessageFormat(translated)).as(key).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void noTextIsWrittenIntoAnFxml() throws IOException {
    for (Path fxml : files(RESOURCES, ".fxml")) {
      assertThat(matches(SPOKEN_IN_FXML, Files.readString(fxml))).as("%s", fxml).isEmpty();
    }
  }

  @Test
  void noTextIsWrittenIntoTheCodeOfAView() throws IOException {
    for (Path source : files(SOURCES.resolve("dev/muster/ui"), ".java")) {
      assertThat(matches(SPOKEN_IN_CODE, Files.readString(source))).as("%s", source).isEmpty();
    }
  }

  @Test
  void everyFxmlHasAClassOfItsName() throws IOException {
    assertThat(files(RESOURCES, ".fxml"))
        .filteredOn(fxml -> Files.notExists(classOf(fxml)))
        .as("a view is an FXML and the class beside it that bears its name")
        .isEmpty();
  }

  /// The first word of a key: the room, or what all rooms share.
  private static String place(String key) {
    return key.substring(0, Math.max(0, key.indexOf('.')));
  }

  private static Set<String> places(String text) {
    return new TreeSet<>(matches(PLACE, text));
  }

  private static Properties properties(Path file) throws IOException {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    }
    return read;
  }

  private boolean begins(String prefix) {
    return keys.stream().anyMatch(key -> key.startsWith(prefix));
  }

  private static Path classOf(Path fxml) {
    String path = RESOURCES.relativize(fxml).toString();
    return SOURCES.resolve(path.replaceFirst("\\.fxml$", ".java"));
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
