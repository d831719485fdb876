package dev.muster.http;

import dev.muster.engine.Exchange;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Handshake;
import org.jspecify.annotations.Nullable;

/// Says in a line who a certificate is, or why one was refused.
final class Certificates {
  private Certificates() {}

  static Exchange.Tls describe(Handshake handshake) {
    List<String> chain =
        handshake.peerCertificates().stream()
            .map(certificate ->
                certificate instanceof X509Certificate x509 ? line(x509) : certificate.getType())
            .toList();
    return new Exchange.Tls(
        handshake.tlsVersion().javaName(), handshake.cipherSuite().javaName(), chain);
  }

  private static String line(X509Certificate certificate) {
    return "%s, issued by %s, valid from %s to %s"
        .formatted(
            certificate.getSubjectX500Principal().getName(),
            certificate.getIssuerX500Principal().getName(),
            day(certificate.getNotBefore()),
            day(certificate.getNotAfter()));
  }

  private static LocalDate day(Date date) {
    return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// Why the server's certificate was refused; `null` when the failure isn't about a certificate.
  static @Nullable String refusal(Throwable failure, String host) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return "certificate is not for " + host;
    }
    boolean aboutCertificate = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String known = known(cause);
      if (known != null) {
        return known;
      }
      aboutCertificate |= cause instanceof CertificateException;
    }
    return aboutCertificate ? "certificate not accepted" : null;
  }

  private static @Nullable String known(Throwable cause) {
    return switch (cause) {
      case Trusted.Unknown ours -> ours.getMessage();
      case CertificateExpiredException _ -> "certificate expired";
      case CertificateNotYetValidException _ -> "certificate not valid yet";
      case CertPathBuilderException _ -> "certificate self-signed or from an unknown authority";
      case CertPathValidatorException path when path.getReason() instanceof BasicReason reason ->
          switch (reason) {
            case EXPIRED -> "certificate expired";
            case NOT_YET_VALID -> "certificate not valid yet";
            case REVOKED -> "certificate revoked";
            case INVALID_SIGNATURE -> "certificate with an invalid signature";
            case ALGORITHM_CONSTRAINED -> "certificate with an algorithm that is too weak";
            case UNDETERMINED_REVOCATION_STATUS, UNSPECIFIED -> null;
          };
      default -> null;
    };
  }
}
