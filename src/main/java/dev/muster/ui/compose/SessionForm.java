package dev.muster.ui.compose;

import dev.muster.engine.Bounds;
import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Proxy;
import dev.muster.engine.Rates;
import dev.muster.engine.Retries;
import dev.muster.engine.Session;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Trust;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The session's settings as a form: each change that can be read holds for the next run, and those
/// of limits and rates for a run under way too.
public final class SessionForm {
  private static final String USER_AGENT = "User-Agent";

  final Entry<Integer> inFlight = new Entry<>(Notations.COUNT, Limits.DEFAULT.inFlight());
  final Entry<Integer> perHost = new Entry<>(Notations.LIMIT, Limits.DEFAULT.perHost());
  final Entry<Integer> rate = new Entry<>(Notations.LIMIT, Rates.UNLIMITED);
  final Entry<Integer> ratePerHost = new Entry<>(Notations.LIMIT, Rates.UNLIMITED);
  final Entry<Optional<Duration>> total = limit(Timeouts.DEFAULT.total());
  final Entry<Optional<Duration>> connect = limit(Timeouts.DEFAULT.connect());
  final Entry<Optional<Duration>> read = limit(Timeouts.DEFAULT.read());
  final Entry<Integer> retries = new Entry<>(Notations.RETRIES, Retries.NONE.most());
  final Entry<Optional<Duration>> firstBackOff =
      new Entry<>(Notations.BACK_OFF, Optional.of(Retries.NONE.first()));
  final Entry<Optional<Duration>> longestBackOff =
      new Entry<>(Notations.BACK_OFF, Optional.of(Retries.NONE.longest()));
  final Entry<Integer> maxRedirects =
      new Entry<>(Notations.REDIRECTS, Bounds.DEFAULT.maxRedirects());
  final Entry<Long> maxHeaders =
      new Entry<>(Notations.HEADERS_LENGTH, (long) Bounds.DEFAULT.maxHeaderBytes());
  final Entry<Long> maxBody = new Entry<>(Notations.LENGTH, Bounds.DEFAULT.maxBodyBytes());
  final Entry<Long> keepBody = new Entry<>(Notations.KEPT, (long) Bounds.DEFAULT.keepBodyBytes());
  final Entry<Long> keepAll = new Entry<>(Notations.KEPT_IN_ALL, Bounds.DEFAULT.keepAllBytes());
  final Entry<List<Header>> headers = new Entry<>(Notations.HEADERS, List.of());
  final ObjectProperty<Proxy.Kind> proxyKind = new SimpleObjectProperty<>(Proxy.Kind.SYSTEM);
  final Entry<Optional<Proxy>> proxyAddress = new Entry<>(Notations.ADDRESS, Optional.empty());
  final Entry<String> proxyUser = new Entry<>(Notations.TEXT, "");
  final Entry<String> proxyPassword = new Entry<>(Notations.TEXT, "");
  final Entry<String> userAgent = new Entry<>(Notations.TEXT, "");
  final Entry<String> certificates = new Entry<>(Notations.CERTIFICATES, "");

  /// For the next run alone.
  final BooleanProperty insecure = new SimpleBooleanProperty();

  final BooleanProperty retryUnsafe = new SimpleBooleanProperty();
  final BooleanProperty totalFromCreation = new SimpleBooleanProperty();
  final BooleanProperty failOnStatus = new SimpleBooleanProperty();

  private final ReadOnlyObjectWrapper<Session> session =
      new ReadOnlyObjectWrapper<>(Session.DEFAULT);
  private boolean using;

  SessionForm() {
    entries().forEach(entry -> entry.valueProperty().addListener((_, _, _) -> changed()));
    proxyKind.addListener((_, _, _) -> changed());
    insecure.addListener((_, _, _) -> changed());
    retryUnsafe.addListener((_, _, _) -> changed());
    totalFromCreation.addListener((_, _, _) -> changed());
    failOnStatus.addListener((_, _, _) -> changed());
  }

  private static Entry<Optional<Duration>> limit(@Nullable Duration first) {
    return new Entry<>(Notations.POSITIVE_DURATION, Optional.ofNullable(first));
  }

  public ReadOnlyObjectProperty<Session> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  public Session session() {
    return session.get();
  }

  /// Fills the form; what the form doesn't show is kept as `given` has it.
  public void use(Session given) {
    using = true;
    inFlight.set(given.limits().inFlight());
    perHost.set(given.limits().perHost());
    rate.set(given.rates().perSecond());
    ratePerHost.set(given.rates().perHost());
    total.set(Optional.ofNullable(given.timeouts().total()));
    connect.set(Optional.ofNullable(given.timeouts().connect()));
    read.set(Optional.ofNullable(given.timeouts().read()));
    retries.set(given.retries().most());
    firstBackOff.set(Optional.of(given.retries().first()));
    longestBackOff.set(Optional.of(given.retries().longest()));
    retryUnsafe.set(given.retries().unsafeToo());
    useNetwork(given);
    maxRedirects.set(given.bounds().maxRedirects());
    maxHeaders.set((long) given.bounds().maxHeaderBytes());
    maxBody.set(given.bounds().maxBodyBytes());
    keepBody.set((long) given.bounds().keepBodyBytes());
    keepAll.set(given.bounds().keepAllBytes());
    headers.set(given.headers().stream().filter(header -> !header.is(USER_AGENT)).toList());
    userAgent.set(
        given.headers().stream()
            .filter(header -> header.is(USER_AGENT))
            .map(Header::value)
            .findFirst()
            .orElse(""));
    totalFromCreation.set(given.totalFromCreation());
    failOnStatus.set(given.failOnStatus());
    using = false;
    session.set(given);
  }

  private void useNetwork(Session given) {
    Proxy proxy = given.proxy();
    proxyKind.set(proxy.kind());
    if (proxy.kind().named()) {
      proxyAddress.set(Optional.of(proxy));
    }
    proxyUser.set(proxy.user());
    proxyPassword.set(proxy.password());
    certificates.set(given.trust().certificates());
    insecure.set(given.trust().insecure());
  }

  void reset() {
    use(Session.DEFAULT);
  }

  /// The session in a few words: `Session · 100 in flight · 5 min`.
  String summary() {
    int most = session().limits().inFlight();
    Duration total = session().timeouts().total();
    return Texts.get(
        most == Limits.UNLIMITED ? "compose.session.button.all" : "compose.session.button",
        most,
        total == null ? Texts.get("compose.session.unlimited") : InWords.plain(total));
  }

  List<Entry<?>> entries() {
    return List.of(
        inFlight,
        perHost,
        rate,
        ratePerHost,
        total,
        connect,
        read,
        retries,
        maxRedirects,
        maxHeaders,
        maxBody,
        keepBody,
        keepAll,
        headers,
        firstBackOff,
        longestBackOff,
        proxyAddress,
        proxyUser,
        proxyPassword,
        userAgent,
        certificates);
  }

  /// The first thing on the form that can't be read; empty when all is well.
  String firstProblem() {
    return Stream.concat(
            entries().stream().map(entry -> entry.problemProperty().get()),
            Stream.of(backOffProblem(), proxyProblem()))
        .filter(problem -> !problem.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void changed() {
    if (using) {
      return;
    }
    Session before = session.get();
    session.set(
        before
            .withLimits(new Limits(inFlight.value(), perHost.value()))
            .withRates(new Rates(rate.value(), ratePerHost.value()))
            .withTimeouts(
                new Timeouts(
                    total.value().orElse(null),
                    connect.value().orElse(null),
                    read.value().orElse(null)))
            .withRetries(retries(before))
            .withProxy(proxy(before))
            .withTrust(new Trust(certificates.value(), insecure.get()))
            .withTotalFromCreation(totalFromCreation.get())
            .withFailOnStatus(failOnStatus.get())
            .withHeaders(headers())
            .withBounds(
                new Bounds(
                    maxRedirects.value(),
                    Math.toIntExact(maxHeaders.value()),
                    maxBody.value(),
                    Math.toIntExact(keepBody.value()),
                    keepAll.value())));
  }

  // What several fields say together

  private List<Header> headers() {
    List<Header> all = new ArrayList<>(headers.value());
    if (!userAgent.value().isEmpty()) {
      all.removeIf(header -> header.is(USER_AGENT));
      all.add(new Header(USER_AGENT, userAgent.value()));
    }
    return all;
  }

  private Retries retries(Session before) {
    Retries kept = before.retries();
    Duration first = firstBackOff.value().orElse(kept.first());
    Duration longest = longestBackOff.value().orElse(kept.longest());
    return longest.compareTo(first) < 0
        ? kept.withMost(retries.value()).withUnsafeToo(retryUnsafe.get())
        : new Retries(retries.value(), first, longest, retryUnsafe.get());
  }

  private Proxy proxy(Session before) {
    return switch (proxyKind.get()) {
      case SYSTEM -> Proxy.SYSTEM;
      case NONE -> Proxy.NONE;
      case HTTP, SOCKS ->
          proxyAddress
              .value()
              .map(at ->
                  new Proxy(
                      proxyKind.get(),
                      at.host(),
                      at.port(),
                      proxyUser.value(),
                      proxyPassword.value()))
              .orElse(before.proxy());
    };
  }

  private String backOffProblem() {
    Duration first = firstBackOff.value().orElse(Retries.NONE.first());
    Duration longest = longestBackOff.value().orElse(Retries.NONE.longest());
    return longest.compareTo(first) < 0 ? Texts.get("compose.entry.backOffs") : "";
  }

  /// What is wrong with the proxy; empty when all is well.
  StringBinding proxyProblemProperty() {
    return Bindings.createStringBinding(
        this::proxyProblem,
        proxyKind,
        proxyAddress.problemProperty(),
        proxyAddress.valueProperty(),
        Texts.languageProperty());
  }

  private String proxyProblem() {
    if (!proxyKind.get().named()) {
      return "";
    }
    return proxyAddress.value().isEmpty() && proxyAddress.problemProperty().get().isEmpty()
        ? Texts.get("compose.entry.noProxy")
        : proxyAddress.problemProperty().get();
  }
}
