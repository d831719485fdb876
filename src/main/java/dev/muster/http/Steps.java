package dev.muster.http;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/// What we do inside OkHttp's chain.
final class Steps {
  private Steps() {}

  /// Gives a call its request's own sockets and read limit.
  static Response ownLimits(Interceptor.Chain chain) throws IOException {
    Fetch fetch = Fetch.of(chain.request());
    Interceptor.Chain own = chain.withSocketFactory(fetch.connecting());
    Duration read = fetch.readLimit();
    if (read != null) {
      int millis = Math.clamp(read.toMillis(), 1, Integer.MAX_VALUE);
      own = own.withReadTimeout(millis, TimeUnit.MILLISECONDS);
    }
    return own.proceed(chain.request());
  }

  /// The one exchange with the server, between what we look at before and behind it.
  static Response soundly(Interceptor.Chain chain) throws IOException {
    Fetch fetch = Fetch.of(chain.request());
    Trace trace = fetch.trace();
    trace.watch(() -> fetch.backlog(chain.request().url()));
    trace.mustBeSilent();
    Response response = chain.proceed(introduced(chain, fetch));
    trace.mustHaveBeenAsked();
    Head.mustHaveOneLength(response);
    return plainStatus(response);
  }

  /// A plain request carries its user's name to an HTTP proxy itself; to a tunnel, the tunnel does.
  private static Request introduced(Interceptor.Chain chain, Fetch fetch) {
    Request request = chain.request();
    Connection connection = chain.connection();
    if (connection == null
        || request.isHttps()
        || connection.route().proxy().type() != Proxy.Type.HTTP) {
      return request;
    }
    Request with = fetch.proxies().introduced(request);
    return with == null ? request : with;
  }

  /// A 407 and a 503 are results. OkHttp would throw at the one (there is no proxy) and silently
  /// repeat the request at some of the other; {@link Trace} has seen the status by now.
  private static Response plainStatus(Response response) {
    return response.code() == 407 || response.code() == 503
        ? response.newBuilder().code(200).build()
        : response;
  }
}
