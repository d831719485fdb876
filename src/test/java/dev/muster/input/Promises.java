package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What holds for every text that is read as a list.
final class Promises {
  private static final int MANY = 10_000;

  private Promises() {}

  static void hold(String text) {
    RequestList list = ListReader.read(text);
    assertThat(list.marks()).as(text).hasSize(text.split("\r\n|\r|\n", -1).length);
    assertThat(list.duplicates()).as(text).isBetween(0, list.requests().size());
    assertThat(list.skipped()).as(text).allMatch(one -> one.line() >= 1);
    text.lines().forEach(Promises::spansAreInOrder);
    assertThat(Unsecret.text(text)).isNotNull();
    list.fileBodies()
        .forEach(body -> assertThat(list.requests().get(body.request()).body()).isNotNull());
    if (list.requests().size() < MANY) {
      readsTheSameWhenWritten(list, text);
    }
  }

  static void spansAreInOrder(String line) {
    int at = 0;
    for (LineColours.Span span : LineColours.of(line)) {
      assertThat(span.from()).as(line).isGreaterThanOrEqualTo(at);
      assertThat(span.to()).as(line).isGreaterThan(span.from());
      at = span.to();
    }
    assertThat(at).as(line).isLessThanOrEqualTo(line.length());
  }

  private static void readsTheSameWhenWritten(RequestList list, String text) {
    String written = ListWriter.write(list);
    RequestList again = ListReader.read(written);
    assertThat(again.requests()).as(written).hasSameSizeAs(list.requests());
    for (int i = 0; i < list.requests().size(); i++) {
      assertThat(told(again.requests().get(i)))
          .as("%s%n--- written%n%s", text, written)
          .isEqualTo(told(list.requests().get(i)));
    }
    assertThat(again.fileBodies()).as(written).isEqualTo(list.fileBodies());
  }

  private static List<@Nullable Object> told(Request request) {
    Request.Body body = request.body();
    List<@Nullable Object> told = new ArrayList<>();
    told.add(request.withBody(null).withLine(0));
    told.add(body == null ? null : new String(body.bytes(), StandardCharsets.UTF_8));
    told.add(body == null ? null : body.contentType());
    return told;
  }
}
