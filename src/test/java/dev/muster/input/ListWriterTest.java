package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.SourceDSL;

class ListWriterTest {
  @Test
  void whatIsWrittenReadsAsTheSameRequests() {
    Gen<Request> any = source -> new AnyRequest(source).get();
    Tries.few(3_000)
        .forAll(SourceDSL.lists().of(any).ofSizeBetween(1, 3))
        .checkAssert(requests -> {
          RequestList read = ListReader.read(ListWriter.write(requests));
          assertThat(read.skipped()).isEmpty();
          assertThat(read.warnings()).isEmpty();
          assertThat(read.requests()).hasSameSizeAs(requests);
          for (int i = 0; i < requests.size(); i++) {
            assertThat(told(read.requests().get(i)))
                .isEqualTo(told(requests.get(i).withLine(i + 1)));
          }
        });
  }

  @Test
  void filesAndSharedRetriesAreWrittenToo() {
    String text =
        """
        POST https://a.example/ body-file=/x type=a/b retries='2 if safe'
        POST https://a.example/ body=a data='@/y' data-urlencode='@/z' body='b c'
        """;
    assertThat(ListWriter.write(ListReader.read(text))).isEqualTo(text);
  }

  @Test
  void aPlainRequestIsWrittenAsItsUrl() {
    assertThat(ListWriter.write(List.of(Request.get("https://a.example/x"))))
        .isEqualTo("https://a.example/x\n");
  }

  private static List<@Nullable Object> told(Request request) {
    Request.Body body = request.body();
    List<@Nullable Object> told = new ArrayList<>();
    told.add(
        new Request(
            request.method(),
            request.url(),
            request.headers(),
            null,
            request.timeouts(),
            request.delay(),
            request.shield(),
            request.retries(),
            request.terms(),
            request.line()));
    told.add(body == null ? null : new String(body.bytes(), StandardCharsets.UTF_8));
    told.add(body == null ? null : body.contentType());
    return told;
  }
}
