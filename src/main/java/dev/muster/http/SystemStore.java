package dev.muster.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// The certificate authorities of the operating system, read once and only when they are needed.
final class SystemStore {
  static final List<X509Certificate> AUTHORITIES = read();

  private SystemStore() {}

  private static List<X509Certificate> read() {
    List<X509Certificate> all = new ArrayList<>();
    for (String store : List.of("Windows-ROOT", "KeychainStore-ROOT", "KeychainStore")) {
      if (Security.getAlgorithms("KeyStore").stream().anyMatch(store::equalsIgnoreCase)) {
        add(all, store);
      }
    }
    bundles().filter(Files::isReadable).findFirst().ifPresent(file -> add(all, file));
    return List.copyOf(all);
  }

  /// Where the Linux distributions and BSDs keep theirs.
  private static Stream<Path> bundles() {
    return Stream.of(
            System.getenv().getOrDefault("SSL_CERT_FILE", "/etc/ssl/certs/ca-certificates.crt"),
            "/etc/ssl/certs/ca-certificates.crt",
            "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/ssl/ca-bundle.pem",
            "/etc/ssl/cert.pem")
        .map(Path::of);
  }

  private static void add(List<X509Certificate> all, Path bundle) {
    try {
      Trusted.read(bundle).stream()
          .filter(X509Certificate.class::isInstance)
          .map(X509Certificate.class::cast)
          .forEach(all::add);
    } catch (IOException | GeneralSecurityException _) {
      // a system without a readable bundle has Java's authorities
    }
  }

  private static void add(List<X509Certificate> all, String name) {
    try {
      KeyStore store = KeyStore.getInstance(name);
      store.load(null, null);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getCertificate(alias) instanceof X509Certificate certificate) {
          all.add(certificate);
        }
      }
    } catch (IOException | GeneralSecurityException _) {
      // the same
    }
  }
}
