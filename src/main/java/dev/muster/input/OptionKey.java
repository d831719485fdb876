package dev.muster.input;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The options a list knows, with the other names people give them.
enum OptionKey {
  METHOD(false, "method request"),
  HEADER(true, "header"),
  USER_AGENT(true, "user-agent"),
  REFERER(true, "referer"),
  BODY(true, "body"),
  DATA(true, "data"),
  DATA_URLENCODE(true, "data-urlencode"),
  BODY_FILE(true, "body-file"),
  TYPE(true, "type"),
  AUTH(true, "auth"),
  TIMEOUT(false, "timeout max-time"),
  CONNECT(false, "connect connect-timeout"),
  READ(false, "read"),
  DELAY(false, "delay"),
  SHIELD(false, "shield"),
  RETRIES(false, "retries retry"),
  REDIRECTS(false, "redirects max-redirs"),
  EXPECT(false, "expect"),
  PROXY(false, "proxy"),
  INSECURE(false, "insecure"),
  NAME(true, "name"),
  REPEAT(false, "repeat");

  private static final int LONGEST = 15;
  private static final Map<String, OptionKey> NAMED = new HashMap<>();

  static {
    for (OptionKey key : values()) {
      for (String name : key.names.split(" ", -1)) {
        NAMED.put(name, key);
      }
    }
  }

  private final String names;

  /// Whether a value without quotes may hold spaces, and so ends only at the next option.
  final boolean wordy;

  OptionKey(boolean wordy, String names) {
    this.wordy = wordy;
    this.names = names;
  }

  /// The key a piece of text names, in lower case as it must be written; `null` for none.
  static @Nullable OptionKey named(String text, int from, int to) {
    return to - from > LONGEST ? null : NAMED.get(text.substring(from, to));
  }
}
