package dev.muster.ui.compose;

import dev.muster.engine.Bounds;
import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Rates;
import dev.muster.engine.Retries;
import dev.muster.engine.Session;
import dev.muster.engine.Timeouts;
import dev.muster.ui.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The session's settings as a form: each change that can be read holds for the next run, and those
/// of limits and rates for a run under way too.
public final class SessionForm {
  final Entry<Integer> inFlight = new Entry<>(Notations.COUNT, Limits.DEFAULT.inFlight());
  final Entry<Integer> perHost = new Entry<>(Notations.LIMIT, Limits.DEFAULT.perHost());
  final Entry<Integer> rate = new Entry<>(Notations.LIMIT, Rates.UNLIMITED);
  final Entry<Integer> ratePerHost = new Entry<>(Notations.LIMIT, Rates.UNLIMITED);
  final Entry<Optional<Duration>> total = limit(Timeouts.DEFAULT.total());
  final Entry<Optional<Duration>> connect = limit(Timeouts.DEFAULT.connect());
  final Entry<Optional<Duration>> read = limit(Timeouts.DEFAULT.read());
  final Entry<Integer> retries = new Entry<>(Notations.RETRIES, Retries.NONE.most());
  final Entry<Integer> maxRedirects =
      new Entry<>(Notations.REDIRECTS, Bounds.DEFAULT.maxRedirects());
  final Entry<Long> maxHeaders =
      new Entry<>(Notations.HEADERS_LENGTH, (long) Bounds.DEFAULT.maxHeaderBytes());
  final Entry<Long> maxBody = new Entry<>(Notations.LENGTH, Bounds.DEFAULT.maxBodyBytes());
  final Entry<Long> keepBody = new Entry<>(Notations.KEPT, (long) Bounds.DEFAULT.keepBodyBytes());
  final Entry<Long> keepAll = new Entry<>(Notations.KEPT_IN_ALL, Bounds.DEFAULT.keepAllBytes());
  final Entry<List<Header>> headers = new Entry<>(Notations.HEADERS, List.of());
  final BooleanProperty retryUnsafe = new SimpleBooleanProperty();
  final BooleanProperty totalFromCreation = new SimpleBooleanProperty();
  final BooleanProperty failOnStatus = new SimpleBooleanProperty();

  private final ReadOnlyObjectWrapper<Session> session =
      new ReadOnlyObjectWrapper<>(Session.DEFAULT);
  private boolean using;

  SessionForm() {
    entries().forEach(entry -> entry.valueProperty().addListener((_, _, _) -> changed()));
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
    retryUnsafe.set(given.retries().unsafeToo());
    maxRedirects.set(given.bounds().maxRedirects());
    maxHeaders.set((long) given.bounds().maxHeaderBytes());
    maxBody.set(given.bounds().maxBodyBytes());
    keepBody.set((long) given.bounds().keepBodyBytes());
    keepAll.set(given.bounds().keepAllBytes());
    headers.set(given.headers());
    totalFromCreation.set(given.totalFromCreation());
    failOnStatus.set(given.failOnStatus());
    using = false;
    session.set(given);
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
        total == null ? Texts.get("compose.session.unlimited") : Notations.duration(total));
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
        headers);
  }

  /// The first thing on the form that can't be read; empty when all is well.
  String firstProblem() {
    return entries().stream()
        .map(entry -> entry.problemProperty().get())
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
            .withRetries(
                before.retries().withMost(retries.value()).withUnsafeToo(retryUnsafe.get()))
            .withTotalFromCreation(totalFromCreation.get())
            .withFailOnStatus(failOnStatus.get())
            .withHeaders(headers.value())
            .withBounds(
                new Bounds(
                    maxRedirects.value(),
                    Math.toIntExact(maxHeaders.value()),
                    maxBody.value(),
                    Math.toIntExact(keepBody.value()),
                    keepAll.value())));
  }
}
