package dev.muster.http;

import dev.muster.engine.Session;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// OkHttp clients, sharded by host and made when first asked for. OkHttp scans a client's whole
/// connection pool for each call and its dispatcher's list for each end: with one client for 10,000
/// hosts that alone takes most of the time.
final class Clients implements AutoCloseable {
  private static final int SHARDS = 64;
  private static final int KINDS = 4;

  /// An HTTP/1.1 host gains with each lane; over HTTP/2 a lane is one more connection to a host
  /// that would carry all requests over one.
  private static final int EACH = 16;

  private static final int MOST = 64;
  private static final int EACH_SECURE = 256;
  private static final int MOST_SECURE = 4;

  private final Session session;
  private final Dns names;
  private final Network network;
  private final Proxies proxies;
  private Network.@Nullable Trust trust;
  private final AtomicInteger nextTrimmed = new AtomicInteger();
  private final AtomicReferenceArray<@Nullable Lanes> shards =
      new AtomicReferenceArray<>(SHARDS * KINDS);

  Clients(Session session, Dns names, Network network, Proxies proxies) {
    this.session = session;
    this.names = names;
    this.network = network;
    this.proxies = proxies;
  }

  /// Where this host's requests go.
  Lanes of(HttpUrl url) {
    boolean literal = isAddress(url.host());
    int spread = ((url.host().hashCode() * 31 + url.port()) * 0x9E3779B9) >>> 26;
    int index = spread * KINDS + (url.isHttps() ? 2 : 0) + (literal ? 1 : 0);
    Lanes there = shards.get(index);
    return there != null ? there : make(index, url.isHttps(), literal);
  }

  /// Closes the idle connections beside which `url`'s would stand.
  void dropIdle(HttpUrl url) {
    of(url).each(Shard::dropIdle);
  }

  /// How many small jobs of OkHttp's wait beside `url`'s connections, where they are most.
  int backlog(HttpUrl url) {
    AtomicInteger most = new AtomicInteger();
    of(url).each(shard -> most.accumulateAndGet(shard.backlog(), Math::max));
    return most.get();
  }

  /// Closes idle connections, some hosts' at a time, until `enough` says so. A run over thousands
  /// of hosts would otherwise keep one open to each.
  void trim(BooleanSupplier enough) {
    for (int i = 0; i < shards.length() && !enough.getAsBoolean(); i++) {
      Lanes lanes = shards.get(Math.floorMod(nextTrimmed.getAndIncrement(), shards.length()));
      if (lanes != null) {
        lanes.each(Shard::dropIdle);
      }
    }
  }

  private synchronized Lanes make(int index, boolean secure, boolean literal) {
    Lanes there = shards.get(index);
    if (there != null) {
      return there;
    }
    int inFlight = session.limits().inFlight();
    Lanes made =
        new Lanes(
            inFlight,
            secure ? EACH_SECURE : EACH,
            secure ? MOST_SECURE : MOST,
            () -> new Shard(builder(secure, literal), inFlight));
    shards.set(index, made);
    return made;
  }

  private OkHttpClient.Builder builder(boolean secure, boolean literal) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dns(names)
            .proxySelector(proxies)
            .proxyAuthenticator((_, refusal) -> proxies.introduced(refusal.request()))
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            // Two addresses of a host are tried at once; an address alone needs no second thread.
            .fastFallback(!literal)
            .addInterceptor(Steps::ownLimits)
            .addNetworkInterceptor(Steps::soundly)
            .eventListenerFactory(Clients::listener)
            // Without TLS in sight, OkHttp needn't read the system's certificates.
            .connectionSpecs(
                List.of(secure ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT));
    if (secure) {
      Network.Trust trust = trust();
      builder.sslSocketFactory(trust.sockets(), trust.manager());
      builder.hostnameVerifier(session.trust().insecure() ? (_, _) -> true : new HostNames());
    }
    return builder;
  }

  private synchronized Network.Trust trust() {
    Network.Trust known = trust;
    if (known == null) {
      known = Trusted.of(session.trust(), network.trust().get());
      trust = known;
    }
    return known;
  }

  private static EventListener listener(Call call) {
    return Fetch.of(call.request()).listener();
  }

  /// Whether the host is an address already: a name can't end in a digit or hold a colon.
  private static boolean isAddress(String host) {
    return host.indexOf(':') >= 0 || Character.isDigit(host.charAt(host.length() - 1));
  }

  @Override
  public void close() {
    for (int i = 0; i < shards.length(); i++) {
      Lanes lanes = shards.get(i);
      if (lanes != null) {
        lanes.each(Shard::close);
      }
    }
  }
}
