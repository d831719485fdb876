package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.TextOps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListDocumentTest {
  private static final TextOps<String, Collection<String>> OPS = SegmentOps.styledTextOps();

  @Test
  void theLinesThatAreSeenFirstHaveTheirColours() {
    var document = ListDocument.of(lines(1_000), OPS).lines();
    assertThat(document.getParagraphCount()).isEqualTo(1_001);
    assertThat(styles(document, 0)).contains("value").isEqualTo(styles(document, 100));
    assertThat(styles(document, 900)).doesNotContain("value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "https://a/", "https://a/\r\n\r\nhttps://b/", "a\rb\n"})
  void aTextIsCutIntoLinesAsAnEditorCutsIt(String text) {
    for (String whole : List.of(text, lines(150) + text, lines(119) + text, lines(120) + text)) {
      assertThat(ListDocument.of(whole, OPS).lines().getText())
          .isEqualTo(ReadOnlyStyledDocument.fromString(whole, List.of(), List.of(), OPS).getText());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "https://a/", "https://a/\r\n\r\nhttps://b/", "a\rb\n"})
  void thePiecesOfALongTextAreTheText(String text) {
    String whole = lines(20_000) + text;
    var pieces = ListDocument.pieces(whole, OPS);
    assertThat(pieces).hasSizeGreaterThan(2);
    assertThat(pieces.stream().map(piece -> piece.lines().getText()).collect(Collectors.joining()))
        .isEqualTo(ReadOnlyStyledDocument.fromString(whole, List.of(), List.of(), OPS).getText());
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "https://host.example/" + i + " timeout=2s\n")
        .collect(Collectors.joining());
  }

  private static String styles(
      ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document, int line) {
    return document.getParagraph(line).getStyleSpans().stream()
        .filter(span -> span.getLength() > 0)
        .map(span -> String.join(",", span.getStyle()))
        .distinct()
        .toList()
        .toString();
  }
}
