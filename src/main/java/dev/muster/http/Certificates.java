package dev.muster.http;

import dev.muster.engine.Exchange;
import dev.muster.engine.Why;
import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import okhttp3.Handshake;
import org.jspecify.annotations.Nullable;

/// Says in a line who a certificate is, or why one was refused.
final class Certificates {
  private Certificates() {}

  /// The chain up to the authority that is trusted; where Java's authorities don't say which that
  /// is, the chain as the server sent it.
  static Exchange.Tls describe(Handshake handshake, Socket socket) {
    List<Certificate> trusted = handshake.peerCertificates();
    List<Certificate> chain = trusted.isEmpty() ? sent(socket) : trusted;
    return new Exchange.Tls(
        handshake.tlsVersion().javaName(), handshake.cipherSuite().javaName(), described(chain));
  }

  /// The certificates for which a server was refused; `null` where it was for something else. The
  /// two sides have agreed on nothing then.
  static Exchange.@Nullable Tls refused(Throwable failure) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return new Exchange.Tls("", "", described(HostNames.takeAnothers()));
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Trusted.Refused refused) {
        return new Exchange.Tls("", "", described(refused.chain()));
      }
    }
    return null;
  }

  private static List<Exchange.Certificate> described(List<? extends Certificate> chain) {
    return chain.stream()
        .filter(X509Certificate.class::isInstance) // TLS knows no other since 1.2
        .map(certificate -> described((X509Certificate) certificate))
        .toList();
  }

  private static List<Certificate> sent(Socket socket) {
    return socket instanceof SSLSocket secured ? HostNames.shown(secured.getSession()) : List.of();
  }

  private static Exchange.Certificate described(X509Certificate certificate) {
    return new Exchange.Certificate(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        day(certificate.getNotBefore()),
        day(certificate.getNotAfter()));
  }

  private static LocalDate day(Date date) {
    return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// Why the server's certificate was refused; `null` when the failure isn't about a certificate.
  static @Nullable Why refusal(Throwable failure, String host) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return Why.of(Why.Case.CERTIFICATE_OF_ANOTHER, host);
    }
    boolean aboutCertificate = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Why known = known(cause);
      if (known != null) {
        return known;
      }
      aboutCertificate |= cause instanceof CertificateException;
    }
    return aboutCertificate ? Why.of(Why.Case.CERTIFICATE_REFUSED) : null;
  }

  private static @Nullable Why known(Throwable cause) {
    if (cause instanceof Trusted.Unknown ours) {
      return ours.why();
    }
    Why.Case because = because(cause);
    return because == null ? null : Why.of(because);
  }

  private static Why.@Nullable Case because(Throwable cause) {
    return switch (cause) {
      case CertificateExpiredException _ -> Why.Case.CERTIFICATE_EXPIRED;
      case CertificateNotYetValidException _ -> Why.Case.CERTIFICATE_TOO_EARLY;
      case CertPathBuilderException _ -> Why.Case.CERTIFICATE_OF_NOBODY;
      case CertPathValidatorException path when path.getReason() instanceof BasicReason reason ->
          switch (reason) {
            case EXPIRED -> Why.Case.CERTIFICATE_EXPIRED;
            case NOT_YET_VALID -> Why.Case.CERTIFICATE_TOO_EARLY;
            case REVOKED -> Why.Case.CERTIFICATE_REVOKED;
            case INVALID_SIGNATURE -> Why.Case.CERTIFICATE_FORGED;
            case ALGORITHM_CONSTRAINED -> Why.Case.CERTIFICATE_WEAK;
            case UNDETERMINED_REVOCATION_STATUS, UNSPECIFIED -> null;
          };
      default -> null;
    };
  }
}
