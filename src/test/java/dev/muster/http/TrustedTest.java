package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import dev.muster.engine.Trust;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrustedTest {
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    server.useHttps(Certified.LOCALHOST.serverSockets());
    server.start();
    server.enqueue(new MockResponse.Builder().body("hello").build());
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Outcome get(Trust trust) throws InterruptedException {
    return watched(trust).outcome();
  }

  private Watched watched(Trust trust) throws InterruptedException {
    HandshakeCertificates nobody =
        new HandshakeCertificates.Builder().addPlatformTrustedCertificates().build();
    return watched(trust, new Network.Trust(nobody.sslSocketFactory(), nobody.trustManager()));
  }

  private Watched watched(Trust trust, Network.Trust base) throws InterruptedException {
    Network network = new Network(_ -> List.of(InetAddress.getLoopbackAddress()), () -> base);
    try (OkHttpFetcher fetcher =
        new OkHttpFetcher(Session.DEFAULT.withTrust(trust), RunClock.started(), network)) {
      Watched watched =
          Watched.start(fetcher, Request.get("https://localhost:" + server.getPort()));
      watched.outcome();
      return watched;
    }
  }

  @Test
  void whoIsNotKnownIsNotTrusted() throws Exception {
    assertThat(get(Trust.DEFAULT))
        .isEqualTo(
            new Failed(
                FailureKind.CERTIFICATE, "certificate self-signed or from an unknown authority"));
  }

  @Test
  void theCertificatesOfAServerThatIsRefusedAreKept() throws Exception {
    HandshakeCertificates java =
        new HandshakeCertificates.Builder().addPlatformTrustedCertificates().build();
    Watched watched = watched(Trust.DEFAULT, Trusted.system(java.trustManager()));
    assertThat(watched.outcome())
        .isEqualTo(
            new Failed(
                FailureKind.CERTIFICATE, "certificate self-signed or from an unknown authority"));
    Exchange.Tls tls = Objects.requireNonNull(watched.details().tls());
    assertThat(tls.version()).as("nothing was agreed on").isEmpty();
    assertThat(tls.certificates().getFirst().subject()).contains("CN=localhost");
  }

  @Test
  void theyAreKeptWhereMoreAuthoritiesAreTrustedToo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("another.pem");
    Files.writeString(file, Certified.SELF_SIGNED.server().certificatePem());
    Watched watched = watched(new Trust(file.toString(), false));
    assertThat(watched.outcome()).isInstanceOf(Failed.class);
    Exchange.Tls tls = Objects.requireNonNull(watched.details().tls());
    assertThat(tls.certificates().getFirst().subject()).contains("CN=localhost");
  }

  @Test
  void aCertificateOfAnotherHostIsKept() throws Exception {
    try (MockWebServer another = new MockWebServer()) {
      another.useHttps(Certified.OTHER_HOST.serverSockets());
      another.start();
      try (OkHttpFetcher fetcher =
          new OkHttpFetcher(Session.DEFAULT, RunClock.started(), Certified.OTHER_HOST.network())) {
        Watched watched =
            Watched.start(fetcher, Request.get("https://localhost:" + another.getPort() + "/"));
        assertThat(watched.outcome())
            .isEqualTo(new Failed(FailureKind.CERTIFICATE, "certificate is not for localhost"));
        Exchange.Tls tls = Objects.requireNonNull(watched.details().tls());
        assertThat(tls.certificates().getFirst().subject()).contains("CN=other.example");
      }
    }
  }

  @Test
  void aFileOfCertificatesIsTrustedToo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("more.pem");
    Files.writeString(file, "# ours\n" + Certified.LOCALHOST.authority().certificatePem() + "\n");
    assertThat(get(new Trust(file.toString(), false))).isEqualTo(new Succeeded(200));
  }

  @Test
  void aFileThatCannotBeReadTrustsNobodyAndSaysSo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("empty.pem");
    Files.writeString(file, "nothing\n");
    assertThat(get(new Trust(file.toString(), false)))
        .isEqualTo(
            new Failed(FailureKind.CERTIFICATE, "the file of certificates can't be read: " + file));
  }

  @Test
  void aRunThatDoesNotLookTakesAnyCertificate() throws Exception {
    assertThat(get(new Trust("", true))).isEqualTo(new Succeeded(200));
  }

  @Test
  void whoeverIsTrustedTheChainIsShown(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("more.pem");
    Files.writeString(file, Certified.LOCALHOST.authority().certificatePem());
    for (Trust trust : List.of(new Trust("", true), new Trust(file.toString(), false))) {
      server.enqueue(new MockResponse.Builder().body("hello").build());
      Exchange.Tls tls = Objects.requireNonNull(watched(trust).details().tls());
      assertThat(tls.certificates()).as("%s", trust).isNotEmpty();
      assertThat(tls.certificates().getFirst().issuer()).isEqualTo("CN=Muster's test authority");
    }
  }
}
