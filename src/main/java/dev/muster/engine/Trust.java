package dev.muster.engine;

import java.util.Objects;

/// Whose certificates are good.
///
/// @param certificates a file of further certificates (PEM) to trust beside Java's and the
///   system's; empty for none
/// @param insecure whether every certificate is taken, of whomever and for whatever host
public record Trust(String certificates, boolean insecure) {
  public static final Trust DEFAULT = new Trust("", false);

  public Trust {
    Objects.requireNonNull(certificates);
  }

  public Trust withCertificates(String file) {
    return new Trust(file, insecure);
  }

  public Trust withInsecure(boolean changed) {
    return new Trust(certificates, changed);
  }
}
