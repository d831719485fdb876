package dev.muster.input;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The options of cURL that Muster knows: what it takes over, and what it may step over.
enum CurlOption {
  REQUEST("X request", OptionKey.METHOD),
  MAX_TIME("m max-time", OptionKey.TIMEOUT),
  CONNECT_TIMEOUT("connect-timeout", OptionKey.CONNECT),
  USER_AGENT("A user-agent", OptionKey.USER_AGENT),
  REFERER("e referer", OptionKey.REFERER),
  RETRY("retry", OptionKey.RETRIES),
  HEADER("H header", true),
  DATA("d data data-ascii", true),
  DATA_BINARY("data-binary", true),
  DATA_RAW("data-raw", true),
  DATA_URLENCODE("data-urlencode", true),
  JSON("json", true),
  USER("u user", true),
  BEARER("oauth2-bearer", true),
  COOKIE("b cookie", true),
  RANGE("r range", true),
  URL("url", true),
  HEAD("I head", false),
  GET("G get", false),
  NEXT(": next", false),
  /// Sends a file, or reads one.
  FILE("K config cert key cacert E", true),
  UPLOAD("T upload-file", true),
  FORM("F form", true),
  FORM_STRING("form-string", true),
  INSECURE("k insecure", false),
  PROXY("x proxy", true),
  SOCKS("socks5 socks5-hostname", true),
  PROXY_USER("U proxy-user", true),
  NO_PROXY("noproxy", true),
  REDIRECTS("max-redirs", true),
  /// A status of 400 or more is a failure.
  FAIL("f fail fail-with-body", false),
  /// Brackets in a URL stand for themselves.
  GLOB_OFF("g globoff", false),
  /// Speaks of output, or asks for what happens anyway.
  QUIET(
      "s silent S show-error v verbose i include L location compressed N no-buffer "
          + "O remote-name J remote-header-name # progress-bar Z parallel",
      false),
  QUIET_VALUE("o output w write-out D dump-header c cookie-jar stderr trace trace-ascii", true),
  /// Holds for a whole run, if at all.
  SESSION(
      "4 ipv4 6 ipv6 0 http1.0 http1.1 http2 http2-prior-knowledge http3 n netrc "
          + "anyauth digest ntlm negotiate location-trusted",
      false),
  SESSION_VALUE(
      "resolve connect-to interface limit-rate retry-delay"
          + " retry-max-time z time-cond y speed-time Y speed-limit t max-filesize"
          + " ciphers tls-max unix-socket dns-servers doh-url",
      true);

  private static final Map<String, CurlOption> NAMED = new HashMap<>();

  static {
    for (CurlOption option : values()) {
      for (String name : option.names.split(" ", -1)) {
        NAMED.put(name, option);
      }
    }
  }

  private final String names;
  final boolean takesValue;

  /// The option of a list that means just the same; `null` where there is more to it.
  final @Nullable OptionKey same;

  CurlOption(String names, OptionKey same) {
    this(names, true, same);
  }

  CurlOption(String names, boolean takesValue) {
    this(names, takesValue, null);
  }

  CurlOption(String names, boolean takesValue, @Nullable OptionKey same) {
    this.names = names;
    this.takesValue = takesValue;
    this.same = same;
  }

  /// The option that a word names, with its dashes or, as in a config file, without; `null` for
  /// none.
  static @Nullable CurlOption written(String word) {
    String name = word.startsWith("--") ? word.substring(2) : word;
    boolean letter = name.length() == 2 && name.charAt(0) == '-';
    return letter ? named(name.substring(1)) : name.length() < 2 ? null : named(name);
  }

  /// @param name without its dashes; one letter is a short one
  static @Nullable CurlOption named(String name) {
    return NAMED.get(name.length() == 1 ? name : name.toLowerCase(Locale.ROOT));
  }
}
