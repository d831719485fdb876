package dev.muster.input;

import static dev.muster.input.Tries.any;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.Generate;
import org.quicktheories.generators.SourceDSL;

/// Every URL that stands in a text comes out of it.
class EveryUrlTest {
  /// A URL where somebody put it.
  private record Met(String url, Surrounding surrounding) {
    String asked() {
      return EveryUrlTest.asked(url);
    }

    String line() {
      return surrounding.around(url);
    }
  }

  private static final Gen<Met> MET =
      Urls.ANY
          .zip(Generate.pick(Surrounding.ALL), Met::new)
          .assuming(met -> met.surrounding().fits(met.url()));

  @Test
  void aUrlInAnySurroundingIsOneRequest() {
    Tries.few(3_000)
        .forAll(MET)
        .checkAssert(met -> assertThat(urls(met.line())).containsExactly(met.asked()));
  }

  @Test
  void theUrlsOfManyLinesAreAllThereInTheirOrder() {
    Tries.few(500)
        .forAll(
            SourceDSL.lists().of(MET).ofSizeBetween(1, 12),
            any("\n", "\r\n", "\n\n", "\n# a comment\n", "\nno link here\n"))
        .checkAssert((all, between) -> {
          String text = String.join(between, all.stream().map(Met::line).toList());
          if (ListReader.format(text) == Format.LIST) {
            assertThat(urls(text)).containsExactlyElementsOf(all.stream().map(Met::asked).toList());
          }
        });
  }

  @Test
  void everyFormatGivesBackTheUrlsThatWereWrittenInIt() {
    Tries.few(2_000)
        .forAll(
            Generate.enumValues(Document.class), SourceDSL.lists().of(Urls.ANY).ofSizeBetween(1, 6))
        .checkAssert((document, urls) -> {
          RequestList read = ListReader.read(document.of(urls));
          assertThat(read.format()).isEqualTo(document.format);
          assertThat(read.skipped()).isEmpty();
          assertThat(asked(read)).isEqualTo(urls.stream().map(EveryUrlTest::asked).toList());
        });
  }

  @Test
  void aUrlAmongAnythingIsNeverGoneInSilence() {
    Gen<String> mess = Tries.some(Generate.pick(MESS), 6);
    Gen<String> line =
        mess.zip(Urls.ANY, mess, (before, url, after) -> before + marked(url, 0) + after);
    Tries.few(5_000)
        .forAll(SourceDSL.lists().of(line).ofSizeBetween(1, 5))
        .checkAssert(lines -> {
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i).replace("/n0n", "/n" + i + "n")).append('\n');
          }
          Accounted.all(text.toString());
        });
  }

  @Test
  void aDamagedDocumentLosesNoUrlInSilence() {
    Gen<List<String>> urls = SourceDSL.lists().of(Urls.ANY).ofSizeBetween(1, 5);
    List<String> damage =
        MESS.stream().filter(piece -> !piece.matches("//|/\\*")).toList(); // begin comments
    Gen<Integer> place = SourceDSL.integers().between(0, 1_000);
    Tries.few(5_000)
        .forAll(Generate.enumValues(Document.class), urls, place, Generate.pick(damage))
        .checkAssert((document, all, at, mess) -> {
          List<String> marked = new ArrayList<>();
          for (int i = 0; i < all.size(); i++) {
            marked.add(marked(all.get(i), i));
          }
          StringBuilder text = new StringBuilder(document.of(marked));
          text.insert(Math.min(text.length(), at), mess);
          Accounted.all(text.toString());
        });
  }

  private static String marked(String url, int number) {
    return url.replaceFirst("^(?i)(https?://[^/]+)", "$1/n" + number + "n");
  }

  private static final List<String> MESS =
      Stream.concat(
              Mutants.PIECES.stream(),
              Stream.of(
                  "see ",
                  "a.example",
                  "POST ",
                  "-H ",
                  "-d ",
                  "'",
                  "timeout=1s ",
                  "header='A: b' ",
                  "body=",
                  " # ",
                  "- ",
                  " shield ",
                  "name=x ",
                  "proxy=",
                  "@timeout ",
                  "(",
                  ")",
                  ",",
                  "...",
                  "x=y ",
                  " = "))
          .filter(piece -> !piece.contains("body-file") && !piece.contains("data=@"))
          .toList();

  /// A list writes so what stands only in quotes or brackets; a server is asked for the same.
  private static String asked(String url) {
    return url.replace("\"", "%22").replace("|", "%7C");
  }

  private static List<String> urls(String text) {
    return asked(ListReader.read(text));
  }

  private static List<String> asked(RequestList list) {
    return list.requests().stream().map(Request::url).map(EveryUrlTest::asked).toList();
  }
}
