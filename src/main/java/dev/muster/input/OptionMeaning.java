package dev.muster.input;

import dev.muster.engine.Header;
import dev.muster.engine.Proxy;
import dev.muster.engine.Retries;
import dev.muster.engine.Statuses;
import dev.muster.engine.Terms;
import dev.muster.input.Reason.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes options into drafts; what can't be written is answered with its reason.
final class OptionMeaning {
  static final String IF_SAFE = " if safe";

  /// More than the slash behind a proxy: that was meant to be fetched.
  private static final Pattern HAS_PATH = Pattern.compile("[^/:]/+[^/]");

  private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";

  private OptionMeaning() {}

  /// @param name as the line has it, for the reason
  /// @return why the option was not taken; `null` when it was
  static @Nullable Reason apply(Option option, String name, Draft draft) {
    OptionKey key = option.key();
    String text = option.text();
    if (key == null) {
      return new Reason(Kind.UNKNOWN_OPTION, name);
    }
    if (text == null) {
      return new Reason(Kind.OPEN_QUOTE, name);
    }
    if (text.isEmpty() && key != OptionKey.BODY && key != OptionKey.DATA) {
      return new Reason(Kind.NO_VALUE, name);
    }
    return switch (key) {
      case METHOD -> method(text, draft);
      case HEADER -> header(text, draft);
      case USER_AGENT -> header("User-Agent: " + text, draft);
      case REFERER -> header("Referer: " + text, draft);
      case BODY, DATA -> body(option, text, draft);
      case DATA_URLENCODE -> encoded(text, draft);
      case BODY_FILE -> file(text, Piece.Handling.AS_IS, draft);
      case TYPE -> type(text, draft);
      case AUTH -> auth(text, draft);
      case TIMEOUT -> limit(text, name, draft::total);
      case CONNECT -> limit(text, name, draft::connect);
      case READ -> limit(text, name, draft::read);
      case DELAY -> duration(text, name, draft::delay);
      case RETRIES -> retries(text, name, draft);
      case SHIELD -> shield(text, name, draft);
      case REDIRECTS -> redirects(text, name, draft);
      case EXPECT -> expect(text, name, draft);
      case PROXY -> proxy(text, draft);
      case INSECURE -> insecure(text, name, draft);
      case NAME -> name(text, draft);
      case REPEAT -> repeat(text, name, draft);
    };
  }

  private static @Nullable Reason method(String text, Draft draft) {
    if (!isToken(text)) {
      return new Reason(Kind.BAD_METHOD, text);
    }
    draft.method(text.toUpperCase(Locale.ROOT));
    return null;
  }

  private static @Nullable Reason header(String text, Draft draft) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? "" : text.substring(0, colon).strip();
    String value = text.substring(colon + 1).strip();
    if (!isToken(name) || value.chars().anyMatch(c -> c < ' ' && c != '\t')) {
      return Reason.of(Kind.BAD_HEADER);
    }
    draft.header(new Header(name, value));
    return null;
  }

  /// Whether the characters may stand in a method or a header's name (RFC 9110, 5.6.2).
  static boolean isToken(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(c ->
                c < 128 && (Character.isLetterOrDigit(c) || TOKEN_SIGNS.indexOf((char) c) >= 0));
  }

  /// `@path` is curl's way to send a file; in quotes it is meant as it stands, except for curl.
  private static @Nullable Reason body(Option option, String text, Draft draft) {
    boolean data = option.key() == OptionKey.DATA;
    if (text.length() > 1 && text.startsWith("@") && (data || !option.quoted())) {
      return file(
          text.substring(1), data ? Piece.Handling.WITHOUT_BREAKS : Piece.Handling.AS_IS, draft);
    }
    draft.body(new Piece.Text(text));
    return null;
  }

  private static @Nullable Reason encoded(String text, Draft draft) {
    if (text.length() > 1 && text.startsWith("@")) {
      return file(text.substring(1), Piece.Handling.ENCODED, draft);
    }
    draft.body(new Piece.Text(URLEncoder.encode(text, StandardCharsets.UTF_8)));
    return null;
  }

  private static @Nullable Reason file(String path, Piece.Handling handling, Draft draft) {
    draft.body(new Piece.File(path, handling));
    return null;
  }

  private static @Nullable Reason type(String text, Draft draft) {
    draft.type(
        switch (text) {
          case "json" -> "application/json";
          case "form" -> "application/x-www-form-urlencoded";
          case "xml" -> "application/xml";
          case "text" -> "text/plain; charset=utf-8";
          default -> text;
        });
    return null;
  }

  private static @Nullable Reason auth(String text, Draft draft) {
    if (text.regionMatches(true, 0, "Bearer ", 0, 7)
        || text.regionMatches(true, 0, "Basic ", 0, 6)) {
      return header("Authorization: " + text, draft);
    }
    if (text.indexOf(':') < 0) {
      return Reason.of(Kind.BAD_AUTH);
    }
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return header("Authorization: Basic " + Base64.getEncoder().encodeToString(plain), draft);
  }

  private static @Nullable Reason limit(String text, String name, Consumer<Duration> taker) {
    Optional<Duration> read = Durations.read(text);
    return read.filter(Duration::isZero).isPresent()
        ? new Reason(Kind.ZERO_TIMEOUT, name)
        : duration(text, name, taker);
  }

  private static @Nullable Reason duration(String text, String name, Consumer<Duration> taker) {
    Optional<Duration> read = Durations.read(text);
    read.ifPresent(taker);
    return read.isPresent() ? null : new Reason(Kind.BAD_DURATION, name);
  }

  /// `3`, or `'3 if safe'` for a method that may not be idempotent.
  private static @Nullable Reason retries(String text, String name, Draft draft) {
    boolean safe = text.endsWith(IF_SAFE);
    String written = safe ? text.substring(0, text.length() - IF_SAFE.length()) : text;
    int count = number(written.strip(), Retries.MOST);
    if (count < 0) {
      return new Reason(Kind.BAD_COUNT, name);
    }
    draft.retries(count, safe);
    return null;
  }

  private static @Nullable Reason redirects(String text, String name, Draft draft) {
    int count =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "no", "off", "false" -> 0;
          default -> number(text, Terms.MOST_REDIRECTS);
        };
    if (count < 0) {
      return new Reason(Kind.BAD_COUNT, name);
    }
    draft.terms(draft.terms().withRedirects(count));
    return null;
  }

  private static @Nullable Reason expect(String text, String name, Draft draft) {
    Optional<Statuses> read = Statuses.read(text);
    read.ifPresent(statuses -> draft.terms(draft.terms().withExpected(statuses)));
    return read.isPresent() ? null : new Reason(Kind.BAD_STATUS, name);
  }

  private static @Nullable Reason name(String text, Draft draft) {
    draft.terms(draft.terms().withName(text.strip()));
    return null;
  }

  private static @Nullable Reason repeat(String text, String name, Draft draft) {
    int times = number(text, Draft.MOST_REPEATS);
    if (times < 1) {
      return new Reason(Kind.BAD_REPEAT, name);
    }
    draft.repeat(times);
    return null;
  }

  /// The number that a text of digits stands for; -1 when it is none, or more than `most`.
  private static int number(String text, int most) {
    boolean digits =
        !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(text) : -1;
    return number <= most ? number : -1;
  }

  private static @Nullable Reason shield(String text, String name, Draft draft) {
    return turned(text, name, draft::shield);
  }

  private static @Nullable Reason insecure(String text, String name, Draft draft) {
    return turned(text, name, on -> draft.way(draft.way().withInsecure(on)));
  }

  private static @Nullable Reason turned(String text, String name, Consumer<Boolean> taker) {
    switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> taker.accept(true);
      case "false", "no", "off", "0" -> taker.accept(false);
      default -> {
        return new Reason(Kind.BAD_SWITCH, name);
      }
    }
    return null;
  }

  private static @Nullable Reason proxy(String text, Draft draft) {
    Optional<Proxy> read =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "none", "direct" -> Optional.of(Proxy.NONE);
          case "system" -> Optional.of(Proxy.SYSTEM);
          default -> Proxy.parse(text).filter(_ -> !HAS_PATH.matcher(text).find());
        };
    read.ifPresent(proxy -> draft.way(draft.way().withProxy(proxy)));
    return read.isPresent() ? null : Reason.of(Kind.BAD_PROXY);
  }
}
