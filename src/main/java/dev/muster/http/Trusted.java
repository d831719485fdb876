package dev.muster.http;

import dev.muster.engine.Trust;
import dev.muster.engine.Why;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Whose certificates a run takes.
final class Trusted {
  private Trusted() {}

  /// @param base whom everyone trusts
  static Network.Trust of(Trust wanted, Network.Trust base) {
    if (wanted.insecure()) {
      return with(new Anyone());
    }
    if (wanted.certificates().isBlank()) {
      return base;
    }
    try {
      Collection<? extends Certificate> more = read(Path.of(wanted.certificates()));
      var all = Stream.concat(issuers(base.manager()), more.stream()).toList();
      return with(new Telling(manager(all)));
    } catch (IOException | GeneralSecurityException | InvalidPathException _) {
      return with(new Nobody(Why.of(Why.Case.CERTIFICATES_UNREADABLE, wanted.certificates())));
    }
  }

  /// Java's authorities and, where they don't know a certificate's, the system's.
  static Network.Trust system(X509TrustManager java) {
    return with(new OrElse(java));
  }

  private static Stream<Certificate> issuers(X509TrustManager manager) {
    Stream<X509Certificate> systems =
        manager instanceof OrElse both ? both.systems().stream() : Stream.empty();
    return Stream.concat(Arrays.stream(manager.getAcceptedIssuers()), systems);
  }

  static Collection<? extends Certificate> read(Path file)
      throws IOException, CertificateException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Collection<? extends Certificate> read =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (read.isEmpty()) {
        throw new CertificateException("no certificate in " + file);
      }
      return read;
    }
  }

  private static X509TrustManager manager(List<Certificate> authorities)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < authorities.size(); i++) {
      store.setCertificateEntry("authority-" + i, authorities.get(i));
    }
    return manager(store);
  }

  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Network.Trust with(X509TrustManager manager) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return new Network.Trust(context.getSocketFactory(), manager);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Keeps what a server showed that these authorities don't know.
  private static class Telling implements X509TrustManager {
    private final X509TrustManager authorities;

    Telling(X509TrustManager authorities) {
      this.authorities = authorities;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws Refused {
      try {
        authorities.checkServerTrusted(chain, kind);
      } catch (CertificateException unknown) {
        refuse(chain, kind, new Refused(chain, unknown));
      }
    }

    void refuse(X509Certificate[] chain, String kind, Refused unknown) throws Refused {
      throw unknown;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind)
        throws CertificateException {
      authorities.checkClientTrusted(chain, kind);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return authorities.getAcceptedIssuers();
    }
  }

  /// Asks the system's authorities, read when first needed, about what Java's don't know.
  private static final class OrElse extends Telling {
    private @Nullable X509TrustManager system;

    OrElse(X509TrustManager java) {
      super(java);
    }

    @Override
    void refuse(X509Certificate[] chain, String kind, Refused unknown) throws Refused {
      if (systems().isEmpty()) {
        throw unknown;
      }
      try {
        system().checkServerTrusted(chain, kind);
      } catch (CertificateException _) {
        throw unknown;
      }
    }

    private synchronized X509TrustManager system() {
      X509TrustManager known = system;
      if (known == null) {
        try {
          known = manager(new ArrayList<>(systems()));
        } catch (GeneralSecurityException | IOException e) {
          throw new IllegalStateException(e);
        }
        system = known;
      }
      return known;
    }

    List<X509Certificate> systems() {
      return SystemStore.AUTHORITIES;
    }
  }

  /// For one run that doesn't look.
  private static final class Anyone implements X509TrustManager {
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /// Where it isn't known whom to trust.
  private static final class Nobody implements X509TrustManager {
    private final Why why;

    Nobody(Why why) {
      this.why = why;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws Unknown {
      throw new Unknown(why);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws Unknown {
      throw new Unknown(why);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /// What a server showed isn't taken; kept for whoever wants to see why.
  static final class Refused extends CertificateException {
    private static final long serialVersionUID = 1;

    private final transient List<X509Certificate> chain;

    /// Java's TLS looks at what is behind `why` to tell the server: that stays right behind.
    Refused(X509Certificate[] chain, CertificateException why) {
      super(why.getMessage(), why.getCause() == null ? why : why.getCause());
      this.chain = List.of(chain);
    }

    List<X509Certificate> chain() {
      return chain;
    }
  }

  /// Whom to trust couldn't be read.
  static final class Unknown extends CertificateException {
    private static final long serialVersionUID = 1;

    private final transient Why why;

    Unknown(Why why) {
      super(why.words());
      this.why = why;
    }

    Why why() {
      return why;
    }
  }
}
