package dev.muster.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Header;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Statuses;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.Terms;
import dev.muster.engine.Timeouts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final TaskRecord ANSWERED =
      Canned.answered("application/json", Canned.utf8("[17]"), 4);

  @Test
  void theOverviewListsWhatIsKnownInOrder() {
    assertThat(texts(Facts.of(ANSWERED)))
        .containsExactly(
            "URL: https://me:•••@api.example.com/v1/orders",
            "Method: POST",
            "Status: 201 Created",
            "Protocol: h2",
            "Remote address: 203.0.113.9:443",
            "Connection: #2, reused",
            "Size: 412 B over the wire, 4 B decoded",
            "When: queued at 0 ms, started at 5 ms, ended at 246 ms",
            "Line in the list: 4",
            "Redirects",
            "307: https://me:•••@api.example.com/v1/orders → https://api.example.com/v2/orders",
            "TLS",
            "Version: TLSv1.3",
            "Cipher: TLS_AES_128_GCM_SHA256",
            "Certificate: CN=api.example.com, issued by CN=Example CA R3,"
                + " valid from 2026-03-01 to 2027-03-01",
            "Issued by: CN=Example CA R3, issued by CN=Example Trust,"
                + " valid from 2026-03-01 to 2027-03-01");
  }

  @Test
  void whatCouldSteerOrTurnALineIsShownAndCopiedAsItIs() {
    Row.Fact evil = new Row.Fact("X-\u202eEvil", "\u001b]0;owned\u0007");
    assertThat(evil.shownName()).isEqualTo("X-\\u202EEvil");
    assertThat(evil.shownValue()).isEqualTo("\u241b]0;owned\u2407");
    assertThat(evil.text()).isEqualTo("X-\u202eEvil: \u001b]0;owned\u0007");
  }

  @Test
  void whatIsNotKnownHasNoRow() {
    assertThat(texts(Facts.of(new Canned(Request.get("https://a.example/")).task())))
        .containsExactly("URL: https://a.example/", "Method: GET", "When: queued at 0 ms");
  }

  @Test
  void theRequestsOwnOptionsAreListed() {
    Request request =
        Request.get("https://a.example/")
            .withTimeouts(
                new Timeouts(
                    Duration.ofSeconds(90), Duration.ofMillis(250), Duration.ofMillis(1_500)))
            .withDelay(Duration.ofSeconds(2))
            .withShield(true);
    assertThat(texts(Facts.of(new Canned(request).task())))
        .contains(
            "Own timeouts: total 1 min 30 s, connect 250 ms, read 1.5 s",
            "Delay: 2 s",
            "Shield: on: its own limit or a cancel ends the task, not the request");
  }

  @Test
  void whatTheLineCallsAndExpectsIsListed() {
    Request request =
        Request.get("https://a.example/")
            .withRetries(2)
            .withTerms(
                Terms.NONE
                    .withName("Orders / create")
                    .withExpected(Statuses.read("2xx,404").orElseThrow())
                    .withRedirects(0));
    assertThat(texts(Facts.of(new Canned(request).task())))
        .startsWith("Name: Orders / create", "URL: https://a.example/")
        .contains("Expected status: 2xx,404", "Own retries: 2", "Own redirects: 0");
  }

  @Test
  void aNewConnectionSaysSo() {
    assertThat(texts(Facts.of(Canned.timedOut()))).contains("Connection: #3, new");
  }

  @Test
  void headersComeInSectionsWithTheirSecretsMasked() {
    HeaderRows rows = HeaderRows.of(ANSWERED, false);
    assertThat(rows.secrets()).isTrue();
    assertThat(texts(rows.rows()))
        .containsExactly(
            "General",
            "URL: https://me:•••@api.example.com/v1/orders",
            "Method: POST",
            "Status: 201 Created",
            "Remote address: 203.0.113.9:443",
            "Response headers (3)",
            "Content-Type: application/json",
            "Set-Cookie: ••••••••",
            "Server: practice",
            "Request headers (3)",
            "Host: api.example.com",
            "Authorization: ••••••••",
            "Accept: */*");
  }

  @Test
  void secretsAreShownWhenAskedFor() {
    assertThat(texts(HeaderRows.of(ANSWERED, true).rows()))
        .contains("Set-Cookie: sid=abcdef; HttpOnly", "Authorization: Bearer 0123456789");
  }

  @Test
  void beforeAnythingIsKeptTheListsOwnHeadersStandThere() {
    Request request =
        new Request(
            "GET",
            "https://a.example/",
            List.of(new Header("Accept", "text/html")),
            null,
            Timeouts.NONE,
            Duration.ZERO,
            false,
            Retries.AS_SESSION,
            1);
    HeaderRows rows = HeaderRows.of(new Canned(request).task(), false);
    assertThat(rows.secrets()).isFalse();
    assertThat(texts(rows.rows()))
        .containsExactly(
            "General",
            "URL: https://a.example/",
            "Method: GET",
            "Request headers from the list (1)",
            "Accept: text/html");
  }

  @Test
  void eventsCountFromTheRequestsStart() {
    assertThat(texts(EventRows.of(ANSWERED)))
        .containsExactly(
            "1.5 ms: looking up api.example.com",
            "15.0 ms: connecting to 203.0.113.9:443",
            "195.0 ms: response headers received, status 201");
  }

  @Test
  void withoutALogThereAreNoEvents() {
    assertThat(EventRows.of(Canned.timedOut())).isEmpty();
  }

  private static List<String> texts(List<Row> rows) {
    return rows.stream().map(Row::text).toList();
  }
}
