package dev.muster.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
  // Charsets

  @Test
  void theCharsetIsContentTypes() {
    Body body = body("text/html; charset=\"ISO-8859-1\"", new byte[] {'g', (byte) 0xFC});
    assertThat(body.text(100)).isEqualTo("gü");
    assertThat(body.mediaType()).isEqualTo("text/html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><html><head><meta charset=iso-8859-1>\u00FC",
        "<META http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>\u00FC",
        "<?xml version=\"1.0\" encoding=\"latin1\"?><a>\u00FC"
      })
  void whatATextSaysOfItsCharsetCountsWhereTheHeaderSaysNothing(String text) {
    byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(body("text/html", latin).text(1_000)).endsWith("\u00FC");
    assertThat(body("application/xhtml+xml", latin).text(1_000)).endsWith("\u00FC");
    assertThat(body("text/html; charset=utf-8", latin).text(1_000)).endsWith("\uFFFD");
    assertThat(body("text/plain", latin).text(1_000)).endsWith("\uFFFD");
  }

  @Test
  void aTextThatSaysItIsUtf16AndIsNotIsUtf8() {
    byte[] text = Canned.utf8("<meta charset=utf-16>\u00FC");
    assertThat(body("text/html", text).text(1_000)).endsWith("\u00FC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/html; charset=martian", "text/html; charset=", ""})
  void withoutACharsetThatIsKnownItIsUtf8(String contentType) {
    assertThat(body(contentType, Canned.utf8("gü €")).text(100)).isEqualTo("gü €");
  }

  @Test
  void whatIsNoValidTextIsReplacedAndNotRefused() {
    assertThat(body("text/plain", new byte[] {'a', (byte) 0xFF, 'b'}).text(100))
        .isEqualTo("a\uFFFDb");
  }

  @Test
  void aByteOrderMarkDecidesAndIsNotShown() {
    byte[] wide = "\uFEFFhi".getBytes(StandardCharsets.UTF_16BE);
    assertThat(body("text/plain", wide).text(100)).isEqualTo("hi");
    assertThat(body("text/plain", wide).binary()).isFalse();
    assertThat(body("text/plain", Canned.utf8("\uFEFFhi")).text(100)).isEqualTo("hi");
    assertThat(body("text/plain; charset=latin1", Canned.utf8("\uFEFFé")).text(100)).isEqualTo("é");
  }

  @Test
  void aCharacterThatTheEndCutThroughIsLeftOut() {
    byte[] half = Arrays.copyOf(Canned.utf8("a€"), 2);
    Body part = Body.of(Canned.details("text/plain", half, 900), true);
    assertThat(part.text(100)).isEqualTo("a");
    assertThat(body("text/plain", half).text(100)).isEqualTo("a\uFFFD");
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, true",
    "image/svg+xml, false",
    "application/octet-stream, true",
    "application/pdf, true",
    "application/json, false",
    "text/plain, false"
  })
  void theTypeSaysWhetherItIsBinary(String type, boolean binary) {
    assertThat(body(type, Canned.utf8("abc")).binary()).isEqualTo(binary);
  }

  @Test
  void aNulMakesItBinary() {
    assertThat(body("text/plain", new byte[] {'a', 0, 'b'}).binary()).isTrue();
  }

  // JSON

  @Test
  void jsonIsIndentedAndOtherwiseLeftAsItIs() {
    assertThat(Json.indented("{\"b\":1.50,\"a\":[1e400,\"x,{\\\"\\u00e9\"],\"o\":{ },\"l\":[]}"))
        .hasValue(
            """
            {
              "b": 1.50,
              "a": [
                1e400,
                "x,{\\"\\u00e9"
              ],
              "o": {},
              "l": []
            }\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "<p>", "17", "\"text\"", "{\"a\":", "[1,]", "{} {}", "[] 1", "{a:1}"})
  void whatIsNoJsonDocumentIsNotIndented(String text) {
    assertThat(Json.indented(text)).isEmpty();
  }

  @Test
  void absurdlyDeepJsonIsNotIndented() {
    assertThat(Json.indented("[".repeat(50_000) + "]".repeat(50_000))).isEmpty();
  }

  // What is harmless to show

  @Test
  void controlCharactersBecomeVisible() {
    assertThat(Printable.lines("a\u0007\u001B[31m\u007F\u0085\t.")).isEqualTo("a␇␛[31m␡\\u0085\t.");
  }

  @Test
  void charactersThatTurnOrHideTextAreSpelledOut() {
    assertThat(Printable.lines("\u202Eabc\u200B\u2028")).isEqualTo("\\u202Eabc\\u200B\\u2028");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "a\rb"})
  void everyLineEndIsOne(String text) {
    assertThat(Printable.lines(text)).isEqualTo("a\nb");
  }

  @Test
  void anEndlessLineIsCutAndComesBackWholeForTheClipboard() {
    String endless = "x😀".repeat(20_000);
    String shown = Printable.lines(endless);
    assertThat(shown.lines()).allMatch(line -> line.length() <= 1_002).hasSizeGreaterThan(50);
    assertThat(Printable.joined(shown)).isEqualTo(endless);
  }

  @Test
  void hexShowsOffsetBytesAndAscii() {
    byte[] bytes = Canned.utf8("Muster gathers é\n");
    assertThat(Printable.hex(bytes, 100).lines())
        .containsExactly(
            "00000000  4d 75 73 74 65 72 20 67  61 74 68 65 72 73 20 c3  Muster gathers .",
            "00000010  a9 0a                                             ..");
  }

  // Renderings

  @Test
  void jsonComesFormattedAndCanBeReadAsItCame() {
    Body body = body("application/json", Canned.utf8("{\"a\":1}"));
    Rendering formatted = Rendering.of(body, null);
    assertThat(formatted.form()).isEqualTo(BodyForm.FORMATTED);
    assertThat(formatted.text()).isEqualTo("{\n  \"a\": 1\n}");
    assertThat(formatted.note()).isEqualTo("7 B · application/json · UTF-8");
    assertThat(Rendering.of(body, BodyForm.TEXT).text()).isEqualTo("{\"a\":1}");
    assertThat(formatted.offered())
        .containsExactly(BodyForm.FORMATTED, BodyForm.TEXT, BodyForm.HEX);
  }

  @Test
  void jsonThatIsCutIsText() {
    Body part =
        Body.of(Canned.details("application/json", Canned.utf8("{\"a\":1}"), 2_100_000), true);
    Rendering rendering = Rendering.of(part, BodyForm.FORMATTED);
    assertThat(rendering.form()).isEqualTo(BodyForm.TEXT);
    assertThat(rendering.offered()).containsExactly(BodyForm.TEXT, BodyForm.HEX);
    assertThat(rendering.note()).startsWith("first 7 B of 2.1 MB kept · ");
  }

  @Test
  void binaryComesAsHexAndCanBeReadAsText() {
    Body body = body("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    assertThat(Rendering.of(body, null).text()).startsWith("00000000  89 50 4e 47 ");
    assertThat(Rendering.of(body, null).note()).isEqualTo("4 B · image/png");
    assertThat(Rendering.of(body, BodyForm.TEXT).text()).isEqualTo("\uFFFDPNG");
  }

  @Test
  void aHugeBodyIsShownInPartAndSaysSo() {
    byte[] huge = new byte[3_000_000];
    Arrays.fill(huge, (byte) 'x');
    Rendering rendering = Rendering.of(body("text/plain", huge), null);
    assertThat(Printable.joined(rendering.text())).hasSize(256_000);
    assertThat(rendering.note()).isEqualTo("3.0 MB · first 256 kB shown · text/plain · UTF-8");
  }

  @Test
  void anEmptyBodySaysWhy() {
    byte[] none = new byte[0];
    assertThat(Rendering.of(body("", none), null).note()).isEqualTo("The body is empty.");
    assertThat(Rendering.of(Body.of(Canned.details("", none, 0), false), null).note())
        .isEqualTo("No body yet.");
    assertThat(Rendering.of(Body.of(Canned.details("", none, 80), true), null).note())
        .isEqualTo("Nothing of the body was kept.");
  }

  private static Body body(String contentType, byte[] bytes) {
    return Body.of(Canned.details(contentType, bytes, bytes.length), true);
  }
}
