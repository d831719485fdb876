package dev.muster.terminal;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Bounds;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Policy;
import dev.muster.engine.Proxy;
import dev.muster.engine.Rates;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Session;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Trust;
import dev.muster.engine.Wait;
import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.export.Shown;
import dev.muster.export.Words;
import dev.muster.terminal.Options.Await;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/// Turns the command line into the parts of a plan. What doesn't go together is a {@link
/// ParameterException}, which picocli knows how to show.
final class Plans {
  /// A token of RFC 9110, 5.6.2.
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private final Options options;

  Plans(Options options) {
    this.options = options;
  }

  /// How to await.
  Policy policy() {
    Duration limit = limit(options.awaitTimeout);
    only(Await.GATHER, options.returnExceptions, "--return-exceptions");
    only(Await.WAIT, options.returnWhen != null, "--return-when");
    if (options.await == Await.TASK_GROUP && limit != null) {
      throw wrong("A task group has no limit of its own: leave --await-timeout out.");
    }
    return switch (options.await) {
      case GATHER -> new Gather(options.returnExceptions, limit);
      case AS_COMPLETED -> new AsCompleted(limit);
      case WAIT -> new Wait(returnWhen(options.returnWhen), limit, options.then);
      case TASK_GROUP -> new TaskGroup();
    };
  }

  private static ReturnWhen returnWhen(@Nullable ReturnWhen given) {
    return given == null ? ReturnWhen.ALL_COMPLETED : given;
  }

  private void only(Await owner, boolean given, String option) {
    if (given && options.await != owner) {
      throw wrong(
          "%s goes with --await %s, not %s."
              .formatted(option, Words.word(owner), Words.word(options.await)));
    }
  }

  /// What holds for every request.
  Session session() {
    return Session.DEFAULT
        .withLimits(
            new Limits(
                number(options.inFlight, "--in-flight"), number(options.perHost, "--per-host")))
        .withRates(
            new Rates(
                number(options.rate, "--rate"), number(options.ratePerHost, "--rate-per-host")))
        .withRetries(retries())
        .withTimeouts(
            new Timeouts(
                limit(options.totalTimeout),
                limit(options.connectTimeout),
                limit(options.readTimeout)))
        .withFailOnStatus(options.failOnStatus)
        .withHeaders(options.headers.stream().map(this::header).toList())
        .withProxy(proxy())
        .withTrust(trust())
        .withBounds(bounds());
  }

  private Proxy proxy() {
    String given = options.proxy;
    if (given == null) {
      return Proxy.SYSTEM;
    }
    return given.isBlank() || given.equals("none")
        ? Proxy.NONE
        : Proxy.parse(given)
            .orElseThrow(() ->
                wrong(
                    "'%s' is no proxy: write --proxy http://host:3128 or socks5h://host:1080."
                        .formatted(Shown.plain(given))));
  }

  private Trust trust() {
    Path file = options.cacert;
    if (file != null && !Files.isReadable(file)) {
      throw wrong("--cacert: %s can't be read.".formatted(Shown.plain(file.toString())));
    }
    if (file != null && !holdsCertificate(file)) {
      throw wrong(
          "--cacert: there is no certificate in %s (PEM or DER)."
              .formatted(Shown.plain(file.toString())));
    }
    return new Trust(file == null ? "" : file.toString(), options.insecure);
  }

  /// Said before the run, and not by each of its rows.
  private static boolean holdsCertificate(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return !CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty();
    } catch (IOException | CertificateException _) {
      return false;
    }
  }

  /// Only a HAR holds headers and bodies; for the others none is kept.
  private Bounds bounds() {
    return options.format == Options.Format.HAR ? Bounds.DEFAULT : Bounds.DEFAULT.keepingNothing();
  }

  private Retries retries() {
    if (options.retries < 0 || options.retries > Retries.MOST) {
      throw wrong("--retries can't be %d: give 0 to %d.".formatted(options.retries, Retries.MOST));
    }
    if (options.retryUnsafe && options.retries == 0) {
      throw wrong("--retry-unsafe goes with --retries.");
    }
    return Retries.NONE.withMost(options.retries).withUnsafeToo(options.retryUnsafe);
  }

  private int number(int given, String option) {
    if (given < 0) {
      throw wrong("%s can't be %d: give 1 or more, or 0 for no limit.".formatted(option, given));
    }
    return given == 0 ? Limits.UNLIMITED : given;
  }

  private static @Nullable Duration limit(@Nullable Duration given) {
    return given == null || given.isZero() ? null : given;
  }

  private Header header(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? "" : text.substring(0, colon).strip();
    String value = text.substring(colon + 1).strip();
    if (!TOKEN.matcher(name).matches() || value.chars().anyMatch(c -> c < ' ' && c != '\t')) {
      throw wrong(
          "'%s' is no header: write --header 'Accept: application/json'."
              .formatted(Shown.plain(text)));
    }
    return new Header(name, value);
  }

  /// The method of the lines that name none, upper case.
  String method() {
    if (!TOKEN.matcher(options.method).matches()) {
      throw wrong(
          "'%s' is no method: write GET, HEAD, POST or the like."
              .formatted(Shown.plain(options.method)));
    }
    return options.method.toUpperCase(Locale.ROOT);
  }

  /// A list doesn't tell a GET that is meant from one that is merely usual: both give way.
  static Request withMethod(Request request, String method) {
    return request.method().equals("GET") && !method.equals("GET")
        ? request.withMethod(method)
        : request;
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(options.spec.commandLine(), sentence);
  }
}
