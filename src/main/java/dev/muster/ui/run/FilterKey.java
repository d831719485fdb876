package dev.muster.ui.run;

import dev.muster.engine.Exchange;
import dev.muster.engine.Header;
import dev.muster.engine.Outcome;
import dev.muster.engine.TaskRecord;
import dev.muster.input.Durations;
import dev.muster.ui.run.Term.Check;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a filter can ask about. The words are those of Chrome's Network panel, as far as it has
/// them; they are the same in every language.
enum FilterKey {
  IS,
  STATUS,
  METHOD,
  DOMAIN,
  SCHEME,
  PROTOCOL,
  MIME_TYPE,
  LARGER_THAN,
  TIME,
  QUEUED,
  ENDED,
  SIZE,
  ERROR,
  HAS_RESPONSE_HEADER;

  static @Nullable FilterKey named(String word) {
    for (FilterKey key : values()) {
      if (key.word().equals(word)) {
        return key;
      }
    }
    return null;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What it asks with this value; `null` when that is no value of it.
  @Nullable Check check(String value) {
    return switch (this) {
      case IS -> FilterState.check(value);
      case STATUS -> status(value);
      case METHOD -> whole(value, task -> task.request().method());
      case DOMAIN -> Hosts.check(value);
      case SCHEME -> whole(value, Hosts::scheme);
      case PROTOCOL -> whole(value, TaskWords::protocol);
      case MIME_TYPE -> whole(value, FilterKey::mimeType);
      case LARGER_THAN -> largerThan(value);
      case ERROR -> error(value);
      case HAS_RESPONSE_HEADER -> (task, _) -> has(task, value);
      case TIME, QUEUED, ENDED, SIZE -> null;
    };
  }

  /// Tells the values that a task has, of those worth suggesting; one it hasn't may be empty.
  void seen(TaskRecord task, Consumer<String> values) {
    switch (this) {
      case STATUS -> number(status(task), values);
      case METHOD -> values.accept(task.request().method());
      case DOMAIN -> values.accept(Hosts.of(task));
      case SCHEME -> values.accept(Hosts.scheme(task));
      case PROTOCOL -> values.accept(TaskWords.protocol(task));
      case MIME_TYPE -> values.accept(mimeType(task));
      case ERROR -> error(task, values);
      case HAS_RESPONSE_HEADER -> headers(task).forEach(values);
      case IS, LARGER_THAN, TIME, QUEUED, ENDED, SIZE -> {}
    }
  }

  /// Whether the answer may change while the run goes on.
  boolean changes() {
    return this != METHOD && this != DOMAIN && this != SCHEME;
  }

  /// Whether it is compared (`time>1s`) and takes no `:`.
  boolean onlyCompared() {
    return ofTime() || this == SIZE;
  }

  // Comparisons

  /// `null` when it can't be compared, or not with this. Compared with nothing yet, all pass.
  @Nullable Check compare(String sign, String with) {
    if (comparable() && with.isBlank()) {
      return Check.ALL;
    }
    OptionalLong value = ofTime() ? nanos(with) : count(with);
    return comparable() && value.isPresent() ? compare(sign, value.getAsLong()) : null;
  }

  private Check compare(String sign, long limit) {
    return (task, moment) -> {
      long value = quantity(task, moment.now());
      return value >= 0 && holds(Long.compare(value, limit), sign);
    };
  }

  private boolean ofTime() {
    return this == TIME || this == QUEUED || this == ENDED;
  }

  private boolean comparable() {
    return onlyCompared() || this == STATUS;
  }

  /// -1 when the task has none yet.
  private long quantity(TaskRecord task, long now) {
    return switch (this) {
      case TIME -> task.startedAt() < 0 ? -1 : task.elapsed(now);
      case QUEUED -> task.queuedAt() < 0 ? -1 : task.queued(now);
      case ENDED -> task.startedAt() < 0 ? -1 : task.endedAt();
      case STATUS -> status(task) == 0 ? -1 : status(task);
      case SIZE -> received(task);
      case IS, METHOD, DOMAIN, SCHEME, PROTOCOL, MIME_TYPE -> -1;
      case LARGER_THAN, ERROR, HAS_RESPONSE_HEADER -> -1;
    };
  }

  private static boolean holds(int order, String sign) {
    return switch (sign) {
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      default -> order == 0;
    };
  }

  private static OptionalLong nanos(String text) {
    return Durations.read(text).stream().mapToLong(Duration::toNanos).findFirst();
  }

  /// A number with a decimal `k`, `M` or `G` behind it: `1.5k` is 1,500.
  private static OptionalLong count(String text) {
    String written = text.strip().toLowerCase(Locale.ROOT).replaceFirst("b$", "");
    long factor = written.endsWith("k") ? 1_000 : written.endsWith("m") ? 1_000_000 : 1;
    factor = written.endsWith("g") ? 1_000_000_000 : factor;
    String digits = factor == 1 ? written : written.substring(0, written.length() - 1).strip();
    return digits.matches("\\d{1,9}(\\.\\d{1,9})?")
        ? OptionalLong.of((long) (Double.parseDouble(digits) * factor))
        : OptionalLong.empty();
  }

  // Values

  private static @Nullable Check status(String value) {
    String written = value.toLowerCase(Locale.ROOT);
    if (written.matches("[1-9]xx")) {
      int hundreds = written.charAt(0) - '0';
      return (task, _) -> status(task) / 100 == hundreds;
    }
    if (!written.matches("\\d{1,3}")) {
      return null;
    }
    int wanted = Integer.parseInt(written);
    return (task, _) -> status(task) == wanted;
  }

  private static Check whole(String value, Function<TaskRecord, String> text) {
    Predicate<String> match =
        Match.remembered(value.startsWith("/") ? Match.part(value) : Match.whole(value));
    return (task, _) -> match.test(text.apply(task));
  }

  private static @Nullable Check largerThan(String value) {
    OptionalLong bytes = count(value);
    return bytes.isEmpty() ? null : (task, _) -> received(task) > bytes.getAsLong();
  }

  private static Check error(String value) {
    Predicate<String> match = Match.part(value);
    Map<Outcome, Boolean> known = new ConcurrentHashMap<>();
    return (task, _) ->
        switch (task.outcome()) {
          case Outcome.Failed _, Outcome.TimedOut _ ->
              known.computeIfAbsent(task.outcome(), each -> match.test(TaskWords.reason(each)));
          case Outcome.Succeeded _, Outcome.Cancelled _ -> false;
          case null -> false;
        };
  }

  // What a task has

  private static int status(TaskRecord task) {
    Exchange seen = task.exchange();
    return seen == null ? 0 : seen.status();
  }

  private static void number(int status, Consumer<String> values) {
    if (status != 0) {
      values.accept(status / 100 + "xx");
      values.accept(Integer.toString(status));
    }
  }

  private static long received(TaskRecord task) {
    Exchange seen = task.exchange();
    return seen == null || seen.status() == 0 ? -1 : seen.received();
  }

  private static String mimeType(TaskRecord task) {
    String type = Written.responseHeader(task, "content-type");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /// In the words of the Status column, of what is an exception in asyncio.
  private static void error(TaskRecord task, Consumer<String> values) {
    Outcome outcome = task.outcome();
    if (outcome != null && outcome.isException()) {
      values.accept(TaskWords.reason(outcome));
    }
  }

  private static boolean has(TaskRecord task, String name) {
    Exchange.Details details = Written.details(task);
    if (details != null) {
      for (Header header : details.responseHeaders()) {
        if (header.is(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Stream<String> headers(TaskRecord task) {
    Exchange.Details details = Written.details(task);
    return details == null ? Stream.of() : details.responseHeaders().stream().map(Header::name);
  }
}
