package dev.muster.export;

import dev.muster.engine.Header;
import dev.muster.engine.Proxy;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Session;
import dev.muster.engine.Terms;
import dev.muster.engine.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A request as a curl command that sends the same: method, URL, headers and body, and the limits
/// where they are no default.
public final class Curl {
  private final Quoting shell;
  private final Secrets secrets;

  public Curl(Shell shell, Secrets secrets) {
    this.shell = shell.quoting();
    this.secrets = secrets;
  }

  /// One command a request, each on lines of its own.
  public String commands(List<Request> requests, Session session) {
    return requests.stream()
        .map(request -> command(request, session))
        .collect(Collectors.joining("\n"));
  }

  String command(Request request, Session session) {
    Request sent = secrets.request(request);
    List<Option> options = new ArrayList<>();
    String url = SentUrl.of(sent.url());
    options.add(new Option("url", url));
    if (url.indexOf('[') >= 0) {
      options.add(new Option("globoff", null));
    }
    method(options, sent);
    headers(options, sent, session);
    limits(options, sent, session);
    way(options, sent.terms().way().over(session));
    byte[] body = sent.body() == null ? null : sent.body().bytes();
    String command = shell.command(options, body);
    return secrets.leavesOut(request)
        ? shell.comment("secrets left out: credentials, cookies") + "\n" + command
        : command;
  }

  /// An option by its long name, without the dashes.
  ///
  /// @param value `null` for a switch
  record Option(String name, @Nullable String value) {}

  private static void method(List<Option> options, Request request) {
    String usual = request.body() == null ? "GET" : "POST";
    if (request.method().equals("HEAD")) {
      options.add(new Option("head", null));
    } else if (!request.method().equals(usual)) {
      options.add(new Option("request", request.method()));
    }
  }

  private void headers(List<Option> options, Request request, Session session) {
    List<Header> all = new ArrayList<>(request.headers());
    secrets.headers(session.headers()).stream()
        .filter(header -> request.headers().stream().noneMatch(own -> own.is(header.name())))
        .forEach(all::add);
    Request.Body body = request.body();
    if (body != null && all.stream().noneMatch(header -> header.is("Content-Type"))) {
      // Left to itself, curl would call any body a form.
      String type = body.contentType() == null ? "" : body.contentType();
      all.add(new Header("Content-Type", type));
    }
    all.forEach(header -> options.add(new Option("header", line(header, request))));
    if (all.stream().noneMatch(header -> header.is("Accept-Encoding"))) {
      options.add(new Option("compressed", null));
    }
  }

  /// Without a value curl takes `Name:` for "don't send it", and `Name;` for an empty one.
  private static String line(Header header, Request request) {
    boolean removed = header.value().isEmpty() && !request.headers().contains(header);
    return removed
        ? header.name() + ":"
        : header.name() + (header.value().isEmpty() ? ";" : ": " + header.value());
  }

  private static void limits(List<Option> options, Request request, Session session) {
    Timeouts limits = request.timeouts().over(session.timeouts());
    if (limits.total() != null && !limits.total().equals(Timeouts.DEFAULT.total())) {
      options.add(new Option("max-time", seconds(limits.total())));
    }
    if (limits.connect() != null) {
      options.add(new Option("connect-timeout", seconds(limits.connect())));
    }
    redirects(options, request.terms().redirects(), session.bounds().maxRedirects());
    int retries =
        request.retries() == Retries.AS_SESSION ? session.retries().most() : request.retries();
    if (retries > 0) {
      options.add(new Option("retry", Integer.toString(retries)));
    }
  }

  private static void redirects(List<Option> options, int own, int most) {
    if (own == Terms.AS_SESSION ? most > 0 : own > 0) {
      options.add(new Option("location", null));
    }
    if (own > 0) {
      options.add(new Option("max-redirs", Integer.toString(own)));
    }
  }

  private void way(List<Option> options, Session session) {
    if (session.trust().insecure()) {
      options.add(new Option("insecure", null));
    }
    Proxy proxy = secrets.proxy(session.proxy());
    if (proxy.kind().named()) {
      options.add(new Option("proxy", proxy.written()));
    } else if (proxy.kind() == Proxy.Kind.NONE) {
      options.add(new Option("noproxy", "*"));
    }
  }

  private static String seconds(Duration limit) {
    return java.math.BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
