package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Bounds;
import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Proxy;
import dev.muster.engine.Rates;
import dev.muster.engine.Retries;
import dev.muster.engine.Session;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Trust;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionFormTest {
  private static final Session OTHER =
      Session.DEFAULT
          .withLimits(new Limits(7, 2))
          .withTimeouts(new Timeouts(null, Duration.ofMillis(500), Duration.ofSeconds(3)))
          .withRates(new Rates(50, 5))
          .withRetries(new Retries(4, Duration.ofSeconds(2), Duration.ofSeconds(30), true))
          .withTotalFromCreation(true)
          .withFailOnStatus(true)
          .withHeaders(List.of(new Header("Accept", "*/*")))
          .withBounds(new Bounds(3, 8_000, 9_000, 1_000, 5_000));

  private final SessionForm form = new SessionForm();

  @Test
  void theFormBeginsWithTheDefaults() {
    assertThat(form.session()).isEqualTo(Session.DEFAULT);
  }

  @Test
  void aSessionGoesInAndComesOutWhole() {
    List<Session> told = new ArrayList<>();
    form.sessionProperty().addListener((_, _, now) -> told.add(now));

    form.use(OTHER);

    assertThat(told).containsExactly(OTHER);
  }

  @Test
  void whatTheFormDoesNotShowIsKept() {
    form.use(OTHER);
    form.inFlight.textProperty().set("8");

    assertThat(form.session()).isEqualTo(OTHER.withLimits(new Limits(8, 2)));
  }

  @Test
  void whatAGivenSessionHoldsIsInItsField() {
    form.use(OTHER);

    assertThat(form.rate.textProperty().get()).isEqualTo("50");
    assertThat(form.retries.textProperty().get()).isEqualTo("4");
    assertThat(form.retryUnsafe.get()).isTrue();
    assertThat(form.maxHeaders.textProperty().get()).isEqualTo("8 kB");
    assertThat(form.maxBody.textProperty().get()).isEqualTo("9 kB");
    assertThat(form.keepAll.textProperty().get()).isEqualTo("5 kB");
  }

  @Test
  void retriesRatesAndBoundsCanBeWritten() {
    form.rate.textProperty().set("20");
    form.ratePerHost.textProperty().set("2");
    form.retries.textProperty().set("3");
    form.retryUnsafe.set(true);
    form.maxHeaders.textProperty().set("16 kB");
    form.maxBody.textProperty().set("1 GB");
    form.keepBody.textProperty().set("1 kB");
    form.keepAll.textProperty().set("10 MB");

    assertThat(form.session())
        .isEqualTo(
            Session.DEFAULT
                .withRates(new Rates(20, 2))
                .withRetries(Retries.NONE.withMost(3).withUnsafeToo(true))
                .withBounds(
                    new Bounds(
                        Bounds.DEFAULT.maxRedirects(), 16_000, 1_000_000_000, 1_000, 10_000_000)));
  }

  @Test
  void headersMayNotBeLongerThanTheTransportTakes() {
    form.maxHeaders.textProperty().set("1 MB");

    assertThat(form.session()).isEqualTo(Session.DEFAULT);
    assertThat(form.firstProblem()).contains("up to 256 kB", "256 kB holds");
  }

  @Test
  void anEmptyRateIsNoRate() {
    form.rate.textProperty().set("20");
    form.rate.textProperty().set("");

    assertThat(form.session().rates()).isEqualTo(Rates.NONE);
  }

  @Test
  void aChangeHoldsAtOnce() {
    form.total.textProperty().set("10s");
    form.failOnStatus.set(true);

    assertThat(form.session())
        .isEqualTo(
            Session.DEFAULT
                .withTimeouts(new Timeouts(Duration.ofSeconds(10), null, null))
                .withFailOnStatus(true));
  }

  @Test
  void badInputIsSaidAndCostsNothing() {
    form.total.textProperty().set("abc");

    assertThat(form.session()).isEqualTo(Session.DEFAULT);
    assertThat(form.firstProblem()).contains("5 min holds");
  }

  @Test
  void resetMendsEverything() {
    form.use(OTHER);
    form.connect.textProperty().set("abc");
    form.reset();

    assertThat(form.session()).isEqualTo(Session.DEFAULT);
    assertThat(form.firstProblem()).isEmpty();
    assertThat(form.connect.textProperty().get()).isEmpty();
  }

  @Test
  void theSummaryNamesWhatMattersMost() {
    assertThat(form.summary()).isEqualTo("Session · 100 in flight · 5 min");
    form.total.textProperty().set("");
    assertThat(form.summary()).isEqualTo("Session · 100 in flight · no limit");
    form.use(Session.DEFAULT.withLimits(Limits.NONE));
    assertThat(form.summary()).isEqualTo("Session · all in flight · 5 min");
  }

  @Test
  void aProfileSetsLimitsAndTimeoutsAndNothingElse() {
    form.use(OTHER);
    form.use(Profile.OKHTTP.in(form.session()));
    assertThat(form.session().limits()).isEqualTo(new Limits(64, 5));
    assertThat(form.session().timeouts())
        .isEqualTo(new Timeouts(null, Duration.ofSeconds(10), Duration.ofSeconds(10)));
    assertThat(form.session().totalFromCreation()).isFalse();
    assertThat(form.session().rates()).isEqualTo(OTHER.rates());
    assertThat(Profile.of(form.session())).contains(Profile.OKHTTP);
    assertThat(Profile.of(OTHER)).isEmpty();
    assertThat(Profile.AIOHTTP.in(OTHER).totalFromCreation()).isTrue();
    assertThat(Profile.GENTLE.in(OTHER).limits().perHost()).isEqualTo(6);
  }

  @Test
  void backOffsAreTakenTogetherOrNotAtAll() {
    form.firstBackOff.textProperty().set("2 min");
    assertThat(form.session().retries()).isEqualTo(Retries.NONE);
    assertThat(form.firstProblem()).contains("can’t be shorter");
    form.longestBackOff.textProperty().set("5 min");
    assertThat(form.session().retries())
        .isEqualTo(new Retries(0, Duration.ofMinutes(2), Duration.ofMinutes(5), false));
    assertThat(form.firstProblem()).isEmpty();
    form.longestBackOff.textProperty().set("");
    assertThat(form.firstProblem()).startsWith("Write a duration");
  }

  @Test
  void aProxyHoldsWhenItIsKnownWhereItIs() {
    form.proxyKind.set(Proxy.Kind.SOCKS);
    assertThat(form.session().proxy()).isEqualTo(Proxy.SYSTEM);
    assertThat(form.firstProblem()).contains("Until then the former way holds");
    form.proxyAddress.textProperty().set("somewhere else");
    assertThat(form.firstProblem()).startsWith("Write the proxy’s host and port");
    form.proxyAddress.textProperty().set("p.example:1081");
    form.proxyUser.textProperty().set("me");
    form.proxyPassword.textProperty().set("pw");
    assertThat(form.session().proxy())
        .isEqualTo(new Proxy(Proxy.Kind.SOCKS, "p.example", 1081, "me", "pw"));
    assertThat(form.firstProblem()).isEmpty();
    form.proxyKind.set(Proxy.Kind.NONE);
    assertThat(form.session().proxy()).isEqualTo(Proxy.NONE);
  }

  @Test
  void theUserAgentIsAHeaderWithAFieldOfItsOwn() {
    form.use(OTHER.withHeaders(List.of(new Header("X-A", "b"), new Header("user-agent", "me"))));
    assertThat(form.userAgent.value()).isEqualTo("me");
    assertThat(form.headers.textProperty().get()).isEqualTo("X-A: b");
    form.userAgent.textProperty().set("you");
    assertThat(form.session().headers())
        .containsExactly(new Header("X-A", "b"), new Header("User-Agent", "you"));
    form.userAgent.textProperty().set("");
    assertThat(form.session().headers()).containsExactly(new Header("X-A", "b"));
  }

  @Test
  void aFileOfCertificatesThatIsNotThereIsSaid() {
    form.certificates.textProperty().set("/no/such.pem");
    assertThat(form.firstProblem()).startsWith("There is no such file");
    assertThat(form.session().trust()).isEqualTo(Trust.DEFAULT);
  }

  @Test
  void notVerifyingCertificatesIsPartOfTheSessionAndResetEndsIt() {
    form.insecure.set(true);
    assertThat(form.session().trust().insecure()).isTrue();
    form.reset();
    assertThat(form.session().trust().insecure()).isFalse();
    assertThat(form.insecure.get()).isFalse();
  }
}
