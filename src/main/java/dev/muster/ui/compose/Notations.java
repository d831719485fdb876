package dev.muster.ui.compose;

import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Proxy;
import dev.muster.engine.Quantities;
import dev.muster.engine.Retries;
import dev.muster.input.Durations;
import dev.muster.ui.Texts;
import dev.muster.ui.compose.Notation.Reading;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The notations of Muster's text fields.
final class Notations {
  /// The characters of a header's name (RFC 9110, 5.6.2).
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Pattern UNIT = Pattern.compile("[a-z]+$");

  /// How long: `2 s`, `500ms`, `5 min`; empty is no limit.
  static final Notation<Optional<Duration>> DURATION =
      new Notation<>(Notations::readDuration, limit -> limit.map(Notations::duration).orElse(""));

  /// As {@link #DURATION}, but longer than zero.
  static final Notation<Optional<Duration>> POSITIVE_DURATION =
      new Notation<>(Notations::readPositive, DURATION.write());

  /// As {@link #POSITIVE_DURATION}, and never nothing.
  static final Notation<Optional<Duration>> BACK_OFF =
      new Notation<>(
          text -> text.isBlank() ? bad("compose.entry.backOff") : readPositive(text),
          DURATION.write());

  /// Anything that fits into a header.
  static final Notation<String> TEXT =
      new Notation<>(
          text ->
              text.chars().anyMatch(c -> c < ' ' || c == 0x7f)
                  ? bad("compose.entry.text")
                  : new Reading.Good<>(text.strip()),
          text -> text);

  /// Where a proxy is: `proxy.example:3128`; the kind it is read as stands for nothing.
  static final Notation<Optional<Proxy>> ADDRESS =
      new Notation<>(Notations::readAddress, address -> address.map(Proxy::address).orElse(""));

  /// A file of certificates, or none.
  static final Notation<String> CERTIFICATES =
      new Notation<>(Notations::readCertificates, file -> file);

  /// How many at once, at least one.
  static final Notation<Integer> COUNT = count(1, Integer.MAX_VALUE, "compose.entry.count");

  /// How many at once, or in a second; empty is as many as there are.
  static final Notation<Integer> LIMIT =
      new Notation<>(
          text -> text.isBlank() ? new Reading.Good<>(Limits.UNLIMITED) : COUNT.read().apply(text),
          limit -> limit == Limits.UNLIMITED ? "" : COUNT.write().apply(limit));

  static final Notation<Integer> REDIRECTS = count(0, Integer.MAX_VALUE, "compose.entry.redirects");

  /// How often a request is tried again.
  static final Notation<Integer> RETRIES = count(0, Retries.MOST, "compose.entry.retries");

  /// How many bytes are kept of one thing: `64 kB`, `1 MB`, `0`.
  static final Notation<Long> KEPT = size(0, Integer.MAX_VALUE, "compose.entry.size");

  /// How many bytes are kept of all.
  static final Notation<Long> KEPT_IN_ALL = size(0, Long.MAX_VALUE, "compose.entry.size");

  /// How long something may become: `10 GB`.
  static final Notation<Long> LENGTH = size(1, Long.MAX_VALUE, "compose.entry.size");

  /// How long a response's headers may become; the transport takes no more.
  static final Notation<Long> HEADERS_LENGTH = size(1, 256_000, "compose.entry.headersLength");

  /// One `Name: value` a line.
  static final Notation<List<Header>> HEADERS =
      new Notation<>(Notations::readHeaders, Notations::writeHeaders);

  private Notations() {}

  /// The shortest exact text: `5 min`, `1 h 30 min`, `2 s`, `500 ms`.
  static String duration(Duration duration) {
    boolean minutes =
        !duration.isZero() && duration.equals(Duration.ofMinutes(duration.toMinutes()));
    return minutes
        ? Quantities.time(duration)
        : UNIT.matcher(Durations.write(duration)).replaceFirst(" $0");
  }

  private static Reading<Optional<Duration>> readDuration(String text) {
    if (text.isBlank()) {
      return new Reading.Good<>(Optional.empty());
    }
    Optional<Duration> read = Durations.read(text);
    return read.isPresent() ? new Reading.Good<>(read) : bad("compose.entry.duration");
  }

  private static Reading<Optional<Duration>> readPositive(String text) {
    Reading<Optional<Duration>> read = readDuration(text);
    boolean zero =
        read instanceof Reading.Good<Optional<Duration>>(var limit)
            && limit.filter(Duration::isZero).isPresent();
    return zero ? bad("compose.entry.zero") : read;
  }

  private static Reading<Optional<Proxy>> readAddress(String text) {
    if (text.isBlank()) {
      return new Reading.Good<>(Optional.empty());
    }
    Optional<Proxy> read = text.contains("://") ? Optional.empty() : Proxy.parse(text);
    return read.filter(proxy -> proxy.user().isEmpty()).isPresent()
        ? new Reading.Good<>(read)
        : bad("compose.entry.address");
  }

  private static Reading<String> readCertificates(String text) {
    String file = text.strip();
    try {
      return file.isEmpty() || Files.isReadable(Path.of(file))
          ? new Reading.Good<>(file)
          : bad("compose.entry.certificates");
    } catch (InvalidPathException _) {
      return bad("compose.entry.certificates");
    }
  }

  private static Notation<Integer> count(int least, int most, String problem) {
    return new Notation<>(
        text -> {
          String digits = text.strip().replace(",", "");
          boolean number = !digits.isEmpty() && digits.chars().allMatch(Notations::isDigit);
          int count = number && digits.length() < 10 ? Integer.parseInt(digits) : -1;
          return count >= least && count <= most ? new Reading.Good<>(count) : bad(problem);
        },
        count -> Integer.toString(count));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static Notation<Long> size(long least, long most, String problem) {
    return new Notation<>(
        text -> {
          OptionalLong bytes = readSize(text);
          boolean good =
              bytes.isPresent() && bytes.getAsLong() >= least && bytes.getAsLong() <= most;
          return good ? new Reading.Good<>(bytes.getAsLong()) : bad(problem);
        },
        Notations::writeSize);
  }

  private static OptionalLong readSize(String text) {
    String written = text.strip().toLowerCase(Locale.ROOT);
    int units = 0;
    while (units < written.length() && isDigit(written.charAt(units))) {
      units++;
    }
    long factor =
        switch (written.substring(units).strip()) {
          case "", "b" -> 1;
          case "k", "kb" -> 1_000;
          case "m", "mb" -> 1_000_000;
          case "g", "gb" -> 1_000_000_000;
          default -> 0;
        };
    return factor == 0 || units == 0 || units > 9
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(written.substring(0, units)) * factor);
  }

  private static String writeSize(long bytes) {
    if (bytes > 0 && bytes % 1_000_000_000 == 0) {
      return bytes / 1_000_000_000 + " GB";
    }
    if (bytes > 0 && bytes % 1_000_000 == 0) {
      return bytes / 1_000_000 + " MB";
    }
    return bytes > 0 && bytes % 1_000 == 0 ? bytes / 1_000 + " kB" : bytes + " B";
  }

  private static Reading<List<Header>> readHeaders(String text) {
    List<Header> headers = new ArrayList<>();
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      int colon = line.indexOf(':');
      String name = colon < 0 ? "" : line.substring(0, colon).strip();
      if (!TOKEN.matcher(name).matches()) {
        return new Reading.Bad<>(Texts.get("compose.entry.header", line.strip()));
      }
      headers.add(new Header(name, line.substring(colon + 1).strip()));
    }
    return new Reading.Good<>(List.copyOf(headers));
  }

  private static String writeHeaders(List<Header> headers) {
    return headers.stream()
        .map(header -> header.name() + ": " + header.value())
        .collect(Collectors.joining("\n"));
  }

  private static <T> Reading<T> bad(String key) {
    return new Reading.Bad<>(Texts.get(key));
  }
}
