package dev.muster.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes one JSON object into a line of text, field by field. Small on purpose: a JSON library
/// would cost a cold start more than a thousand requests do.
final class Json {
  private final StringBuilder text = new StringBuilder(512);
  private boolean first = true;

  Json open() {
    text.append('{');
    first = true;
    return this;
  }

  Json open(String key) {
    key(key);
    return open();
  }

  Json close() {
    text.append('}');
    first = false;
    return this;
  }

  Json field(String key, @Nullable String value) {
    key(key);
    if (value == null) {
      text.append("null");
    } else {
      quote(value);
    }
    return this;
  }

  Json field(String key, long value) {
    key(key).append(value);
    return this;
  }

  /// A time in milliseconds with three decimals, `null` when it is negative: it never came.
  Json millis(String key, long nanos) {
    key(key);
    if (nanos < 0) {
      text.append("null");
    } else {
      millis(text, nanos);
    }
    return this;
  }

  /// A time in milliseconds; -1 is -1: there was none.
  Json micros(String key, long micros) {
    key(key);
    if (micros < 0) {
      text.append("-1");
    } else {
      millis(text, micros * 1_000);
    }
    return this;
  }

  Json flag(String key, boolean value) {
    key(key).append(value);
    return this;
  }

  Json none(String key) {
    key(key).append("null");
    return this;
  }

  Json numbers(String key, int[] values) {
    key(key).append('[');
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ",").append(values[i]);
    }
    text.append(']');
    return this;
  }

  Json openList(String key) {
    key(key).append('[');
    first = true;
    return this;
  }

  Json openItem() {
    comma();
    return open();
  }

  Json closeList() {
    text.append(']');
    first = false;
    return this;
  }

  /// The line, ended; this begins anew.
  String line() {
    text.append('\n');
    return text();
  }

  /// What was written since this began anew.
  String text() {
    String written = text.toString();
    text.setLength(0);
    first = true;
    return written;
  }

  static void millis(StringBuilder into, long nanos) {
    long micros = Math.round(nanos / 1e3);
    long rest = micros % 1_000;
    into.append(micros / 1_000).append('.');
    into.append(rest < 10 ? "00" : rest < 100 ? "0" : "").append(rest);
  }

  private StringBuilder key(String key) {
    comma();
    quote(key);
    return text.append(':');
  }

  private void comma() {
    if (!first) {
      text.append(',');
    }
    first = false;
  }

  /// What a terminal could act on is escaped too: a line may be looked at as it is.
  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (Shown.harmful(c) || Character.isSurrogate(c)) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
