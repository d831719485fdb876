package dev.muster.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Proxy;
import dev.muster.engine.Rates;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Session;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Trust;
import dev.muster.input.RequestList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  @TempDir Path folder;
  private final Stage stage = new Stage();

  private void refused(String sentence, String... args) {
    assertThat(stage.run(args)).isEqualTo(Terminal.USAGE);
    assertThat(stage.err()).contains(sentence);
    assertThat(stage.out()).isEmpty();
    assertThat(stage.fetcher).isNull();
  }

  @Test
  void anUnknownOptionIsRefused() {
    refused("Unknown option: '--fast'", "--headless", "--fast", "http://a/200");
  }

  @Test
  void anUnknownWordIsRefusedWithTheKnownOnes() {
    refused(
        "'all' is none of gather, as-completed, wait, task-group",
        "--headless",
        "--await",
        "all",
        "http://a/200");
  }

  @Test
  void whatIsNoDurationIsRefused() {
    refused(
        "'soon' is no duration: write 500ms, 2s",
        "--headless",
        "--total-timeout",
        "soon",
        "http://a/200");
  }

  @Test
  void whatIsNoHeaderIsRefused() {
    refused("'Accept' is no header", "--headless", "--header", "Accept", "http://a/200");
  }

  @Test
  void aHeaderCantSmuggleAnother() {
    refused("is no header", "--headless", "--header", "A: b\r\nC: d", "http://a/200");
  }

  @Test
  void whatIsNoMethodIsRefused() {
    refused("is no method", "--headless", "--method", "GET /", "http://a/200");
  }

  @Test
  void fewerThanNoneInFlightIsRefused() {
    refused("--in-flight can't be -1", "--headless", "--in-flight", "-1", "http://a/200");
  }

  @Test
  void optionsOfAnotherPolicyAreRefused() {
    refused(
        "--return-when goes with --await wait, not gather.",
        "--headless",
        "--return-when",
        "first-completed",
        "http://a/200");
    refused(
        "--return-exceptions goes with --await gather, not wait.",
        "--headless",
        "--await",
        "wait",
        "--return-exceptions",
        "http://a/200");
    refused(
        "A task group has no limit of its own",
        "--headless",
        "--await",
        "task-group",
        "--await-timeout",
        "2s",
        "http://a/200");
  }

  @Test
  void aListThatIsNotThereIsRefused() {
    refused("there is no such file", "--headless", folder.resolve("none.txt").toString());
  }

  @Test
  void aFolderIsNoList() {
    refused("it is a folder", "--headless", folder.toString());
  }

  @Test
  void aListWithoutUrlsIsRefused() {
    stage.piped = "see attached\n";
    refused("There is no URL in the list.", "--headless", "-");
  }

  @Test
  void optionsReachTheSession() {
    stage.run(
        "--headless",
        "--in-flight=7",
        "--per-host=2",
        "--total-timeout=0",
        "--connect-timeout=500ms",
        "--read-timeout=2.5",
        "--header=Accept: text/html",
        "-H",
        "X-A:b",
        "--fail-on-status",
        "http://a/200");
    Session session = stage.transport().session;
    assertThat(session.limits()).isEqualTo(new Limits(7, 2));
    assertThat(session.timeouts())
        .isEqualTo(new Timeouts(null, Duration.ofMillis(500), Duration.ofMillis(2_500)));
    assertThat(session.headers())
        .containsExactly(new Header("Accept", "text/html"), new Header("X-A", "b"));
    assertThat(session.failOnStatus()).isTrue();
    assertThat(session.bounds().keepAllBytes()).isZero();
  }

  @Test
  void proxyAndTrustReachTheSession() throws IOException {
    Path file = folder.resolve("ours.pem");
    Files.writeString(file, new HeldCertificate.Builder().build().certificatePem());
    stage.run(
        "--headless", "-x", "socks5h://me:pw@p:1081", "--cacert=" + file, "-k", "http://a/200");
    Session session = stage.transport().session;
    assertThat(session.proxy()).isEqualTo(new Proxy(Proxy.Kind.SOCKS, "p", 1081, "me", "pw"));
    assertThat(session.trust()).isEqualTo(new Trust(file.toString(), true));
  }

  @Test
  void withoutAProxyTheSystemsIsTakenAndNoneIsNone() {
    stage.run("--headless", "http://a/200");
    assertThat(stage.transport().session.proxy()).isEqualTo(Proxy.SYSTEM);
    stage.run("--headless", "--proxy", "none", "http://a/200");
    assertThat(stage.transport().session.proxy()).isEqualTo(Proxy.NONE);
  }

  @Test
  void whatIsNoProxyAndWhatIsNoFileIsRefused() {
    refused(
        "'ftp://p' is no proxy: write --proxy http://host:3128 or socks5h://host:1080.",
        "--headless",
        "--proxy=ftp://p",
        "http://a/200");
    refused("--cacert: /no/such can't be read.", "--headless", "--cacert=/no/such", "http://a/200");
  }

  @Test
  void aFileWithoutCertificatesIsRefusedBeforeTheRun() throws IOException {
    Path file = Files.writeString(folder.resolve("name.pem"), "nothing");
    refused(
        "--cacert: there is no certificate in " + file,
        "--headless",
        "--cacert=" + file,
        "http://a/200");
  }

  @Test
  void theLastOfAnOptionHolds() {
    stage.run(
        "--headless",
        "--headless",
        "--format=csv",
        "--in-flight=2",
        "--in-flight=3",
        "http://a/200");
    assertThat(stage.transport().session.limits().inFlight()).isEqualTo(3);
  }

  @Test
  void aNumberThatIsNoneIsSaidInWords() {
    refused("'some' is no whole number", "--headless", "--in-flight=some", "http://a/200");
  }

  @Test
  void anEmptyNameIsNoFolder() {
    refused("An empty name is no list: is a variable unset?", "--headless", "");
  }

  @Test
  void aLineOfAListMayBeGivenAsOne() {
    List<String> read = new ArrayList<>();
    stage.reader =
        line -> {
          read.add(line);
          Request request = Request.get("http://a/200");
          return new RequestList(List.of(request), List.of(), List.of(), 0, List.of());
        };
    assertThat(stage.run("--headless", "GET http://a/200", "localhost:8080/x")).isZero();
    assertThat(read).containsExactly("GET http://a/200", "localhost:8080/x");
  }

  @Test
  void retriesAndRatesReachTheSession() {
    stage.run(
        "--headless",
        "--rate=20",
        "--rate-per-host=2",
        "--retries=3",
        "--retry-unsafe",
        "http://a/200");
    Session session = stage.transport().session;
    assertThat(session.rates()).isEqualTo(new Rates(20, 2));
    assertThat(session.retries()).isEqualTo(Retries.NONE.withMost(3).withUnsafeToo(true));
  }

  @Test
  void retriesAndRatesOutOfRangeAreRefused() {
    refused("--retries can't be 101: give 0 to 100.", "--headless", "--retries=101", "http://a/");
    refused("--retries can't be -1", "--headless", "--retries=-1", "http://a/");
    refused("--rate can't be -5", "--headless", "--rate=-5", "http://a/");
    refused("goes with --retries", "--headless", "--retry-unsafe", "http://a/");
  }

  @ParameterizedTest
  @CsvSource({"2, 2000", "0.25, 250", "500ms, 500", "1.5M, 90000", "' 1 h ', 3600000"})
  void durationsHaveUnits(String text, long millis) {
    stage.run("--headless", "--total-timeout", text, "http://a/200");
    assertThat(stage.transport().session.timeouts().total()).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void withoutOptionsTheSessionIsTheUsualOne() {
    stage.run("--headless", "http://a/200");
    Session session = stage.transport().session;
    assertThat(session.limits()).isEqualTo(Limits.DEFAULT);
    assertThat(session.timeouts()).isEqualTo(Timeouts.DEFAULT);
    assertThat(session.failOnStatus()).isFalse();
    assertThat(session.rates()).isEqualTo(Rates.NONE);
    assertThat(session.retries()).isEqualTo(Retries.NONE);
  }

  @Test
  void noneIsNoLimitInFlight() {
    stage.run("--headless", "--in-flight=0", "http://a/200");
    assertThat(stage.transport().session.limits()).isEqualTo(Limits.NONE);
  }

  @Test
  void theMethodIsForRequestsWithoutOne() {
    stage.run("--headless", "--method", "head", "http://a/200");
    assertThat(stage.transport().started.getFirst().method()).isEqualTo("HEAD");
  }

  @Test
  void fewerAreInFlightWhereTheSystemAllowsFewerAndItIsSaid() {
    stage.piped = "http://a/200\n".repeat(300);
    stage.descriptors = 264;
    stage.run("--headless", "--in-flight", "1000", "-");
    assertThat(stage.transport().session.limits().inFlight()).isEqualTo(200);
    assertThat(stage.err())
        .contains("264 more open files, too few for 300 requests in flight: running 200 at once");
  }

  @Test
  void nothingIsLoweredWhereTheSystemAllowsEnough() {
    stage.piped = "http://a/200\n".repeat(300);
    stage.descriptors = 364;
    stage.run("--headless", "--in-flight", "1000", "-");
    assertThat(stage.transport().session.limits().inFlight()).isEqualTo(1_000);
    assertThat(stage.err()).isEmpty();
  }

  @Test
  void listsAreReadInTheOrderGiven() throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), "http://file/200\n");
    stage.piped = "http://piped/200\n";
    stage.run("--headless", "http://first/200", list.toString(), "-");
    assertThat(stage.transport().started.stream().map(r -> r.authority()))
        .containsExactly("first", "file", "piped");
  }

  @Test
  void whatIsPipedInIsTheList() {
    stage.in = StreamKind.PIPE;
    stage.piped = "http://piped/200\n";
    stage.run("--headless");
    assertThat(stage.transport().started.getFirst().authority()).isEqualTo("piped");
  }

  @Test
  void withoutAListTheSampleRunsAndThatIsSaid() {
    assertThat(stage.run("--headless")).isZero();
    assertThat(stage.transport().started.getFirst().authority()).isEqualTo("sample");
    assertThat(stage.err()).startsWith("No list given: running the sample.");
  }

  @Test
  void withoutADisplayItSaysSoAndRunsTheGivenList() {
    assertThat(Terminal.runInstead("No display", new String[] {"http://a/200"}, stage.ports()))
        .isZero();
    assertThat(stage.err()).startsWith("No display: running in the terminal instead.\n");
    assertThat(stage.transport().started.getFirst().authority()).isEqualTo("a");
  }

  @Test
  void withoutADisplayNobodyWaitsForAListOnAPipe() {
    stage.in = StreamKind.PIPE;
    stage.piped = "http://piped/200\n";
    Terminal.runInstead("No display", new String[0], stage.ports());
    assertThat(stage.transport().started.getFirst().authority()).isEqualTo("sample");
  }

  @Test
  void skippedLinesAreCounted() {
    stage.piped = "http://a/200\nhello\nworld\n";
    stage.run("--headless", "-");
    assertThat(stage.err())
        .isEqualTo("2 lines skipped:\n  line 1: no URL in it\n  line 1: no URL in it\n");
  }

  @Test
  void aUrlAndAFileMayBothBeNamed() throws IOException {
    Path list = Files.writeString(folder.resolve("list"), "http://b/200\n");
    stage.run("--headless", list.toString(), "https://a/200/0/?x=y");
    assertThat(stage.transport().started).hasSize(2);
  }
}
