package dev.muster.http;

import java.security.cert.Certificate;
import java.util.List;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import okhttp3.internal.tls.OkHostnameVerifier;

/// Whether a certificate is for the host that shows it, as OkHttp sees it. What isn't is kept for
/// whoever wants to see whose it is: OkHttp asks on the request's own thread and fails it there.
final class HostNames implements HostnameVerifier {
  private static final ThreadLocal<List<Certificate>> ANOTHERS = ThreadLocal.withInitial(List::of);

  @Override
  public boolean verify(String host, SSLSession session) {
    boolean right = OkHostnameVerifier.INSTANCE.verify(host, session);
    if (!right) {
      ANOTHERS.set(shown(session));
    }
    return right;
  }

  /// What the peer has shown; empty with a cipher without certificates.
  static List<Certificate> shown(SSLSession session) {
    try {
      return List.of(session.getPeerCertificates());
    } catch (SSLPeerUnverifiedException _) {
      return List.of();
    }
  }

  /// The certificates that this thread's request has just failed for, once.
  static List<Certificate> takeAnothers() {
    List<Certificate> chain = ANOTHERS.get();
    ANOTHERS.remove();
    return chain;
  }
}
