package dev.muster.http;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A server's certificate, and a client that trusts its authority.
record Certified(HeldCertificate authority, HeldCertificate server) {
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder()
          .commonName("Muster's test authority")
          .certificateAuthority(0)
          .build();

  static final Certified LOCALHOST = new Certified(AUTHORITY, signed("localhost", 0, 1));

  /// Valid yesterday.
  static final Certified EXPIRED = new Certified(AUTHORITY, signed("localhost", -2, -1));

  /// Valid tomorrow.
  static final Certified TOO_EARLY = new Certified(AUTHORITY, signed("localhost", 1, 2));

  static final Certified OTHER_HOST = new Certified(AUTHORITY, signed("other.example", 0, 1));

  static final Certified SELF_SIGNED = selfSigned();

  private static HeldCertificate signed(String host, int fromDay, int toDay) {
    long day = TimeUnit.DAYS.toMillis(1);
    long now = System.currentTimeMillis();
    return new HeldCertificate.Builder()
        .signedBy(AUTHORITY)
        .commonName(host)
        .addSubjectAlternativeName(host)
        .validityInterval(now + fromDay * day - 60_000, now + toDay * day)
        .build();
  }

  private static Certified selfSigned() {
    HeldCertificate own =
        new HeldCertificate.Builder()
            .commonName("localhost")
            .addSubjectAlternativeName("localhost")
            .build();
    return new Certified(AUTHORITY, own);
  }

  SSLSocketFactory serverSockets() {
    return new HandshakeCertificates.Builder().heldCertificate(server).build().sslSocketFactory();
  }

  /// A bare server that agrees to speak HTTP/2.
  SSLServerSocket http2ServerSocket() throws IOException {
    SSLContext context =
        new HandshakeCertificates.Builder().heldCertificate(server).build().sslContext();
    SSLServerSocket socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    socket.setSSLParameters(parameters);
    return socket;
  }

  /// Trusts the test authority, and finds every host on the loopback.
  Network network() {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder().addTrustedCertificate(authority.certificate()).build();
    return new Network(
        _ -> List.of(InetAddress.getLoopbackAddress()),
        () -> new Network.Trust(trust.sslSocketFactory(), trust.trustManager()));
  }
}
