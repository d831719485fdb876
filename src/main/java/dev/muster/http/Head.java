package dev.muster.http;

import dev.muster.engine.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// What the head of an answer says besides its status.
final class Head {
  /// As long as a reason phrase may be to be shown.
  private static final int LONGEST_PHRASE = 100;

  private static final int MOST_DIGITS = 9;

  /// The phrases of RFC 9110 and of the RFCs that its registry names.
  private static final Map<Integer, String> PHRASES =
      Map.ofEntries(
          Map.entry(200, "OK"),
          Map.entry(201, "Created"),
          Map.entry(202, "Accepted"),
          Map.entry(203, "Non-Authoritative Information"),
          Map.entry(204, "No Content"),
          Map.entry(205, "Reset Content"),
          Map.entry(206, "Partial Content"),
          Map.entry(207, "Multi-Status"),
          Map.entry(208, "Already Reported"),
          Map.entry(226, "IM Used"),
          Map.entry(300, "Multiple Choices"),
          Map.entry(301, "Moved Permanently"),
          Map.entry(302, "Found"),
          Map.entry(303, "See Other"),
          Map.entry(304, "Not Modified"),
          Map.entry(305, "Use Proxy"),
          Map.entry(307, "Temporary Redirect"),
          Map.entry(308, "Permanent Redirect"),
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(402, "Payment Required"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(407, "Proxy Authentication Required"),
          Map.entry(408, "Request Timeout"),
          Map.entry(409, "Conflict"),
          Map.entry(410, "Gone"),
          Map.entry(411, "Length Required"),
          Map.entry(412, "Precondition Failed"),
          Map.entry(413, "Content Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(416, "Range Not Satisfiable"),
          Map.entry(417, "Expectation Failed"),
          Map.entry(421, "Misdirected Request"),
          Map.entry(422, "Unprocessable Content"),
          Map.entry(423, "Locked"),
          Map.entry(424, "Failed Dependency"),
          Map.entry(425, "Too Early"),
          Map.entry(426, "Upgrade Required"),
          Map.entry(428, "Precondition Required"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(451, "Unavailable For Legal Reasons"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"),
          Map.entry(505, "HTTP Version Not Supported"),
          Map.entry(506, "Variant Also Negotiates"),
          Map.entry(507, "Insufficient Storage"),
          Map.entry(508, "Loop Detected"),
          Map.entry(511, "Network Authentication Required"));

  private Head() {}

  /// The server's own words for the status where it has some (HTTP/2 has none), else the
  /// standard's; in one short line without control characters, whatever it sent.
  static String phrase(Response answer) {
    String own = answer.message().strip();
    String usual = PHRASES.getOrDefault(answer.code(), "");
    if (own.isEmpty() || own.equals(usual)) {
      return usual; // one string for all tasks
    }
    String line = own.length() > LONGEST_PHRASE ? own.substring(0, LONGEST_PHRASE) + "…" : own;
    return plain(line)
        ? line
        : line.codePoints()
            .filter(c -> !steers(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean plain(String line) {
    return line.codePoints().noneMatch(Head::steers);
  }

  /// Whether a terminal or a label may act on it instead of showing it.
  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /// How long the server asks to wait (`Retry-After`), counted from its own `Date` where it gives
  /// seconds as a date; `null` when it doesn't ask, or not understandably.
  static @Nullable Duration retryAfter(Response answer, Instant now) {
    String asked = answer.header("Retry-After");
    if (asked == null) {
      return null;
    }
    if (!asked.isEmpty() && asked.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Duration.ofSeconds(
          asked.length() > MOST_DIGITS ? 999_999_999 : Integer.parseInt(asked));
    }
    Instant until = answer.headers().getInstant("Retry-After");
    if (until == null) {
      return null;
    }
    Instant said = answer.headers().getInstant("Date");
    Duration wait = Duration.between(said == null ? now : said, until);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /// One length or none, and none below zero: whatever else is said of the body's end is a guess
  /// (RFC 9112, 6.3).
  static void mustHaveOneLength(Response answer) throws Unsound {
    String before = null;
    for (String length : answer.headers("Content-Length")) {
      if (length.startsWith("-")) {
        throw new Unsound.Answer(Why.Case.NEGATIVE_LENGTH);
      }
      if (before != null && !before.equals(length)) {
        throw new Unsound.Answer(Why.Case.TWO_LENGTHS);
      }
      before = length;
    }
  }

  /// Whether the headers take more than `most` bytes, as they would be written in HTTP/1.
  static boolean longerThan(int most, Response answer) {
    return answer.headers().byteCount() > most;
  }
}
