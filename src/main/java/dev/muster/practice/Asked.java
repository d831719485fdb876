package dev.muster.practice;

import java.util.List;
import java.util.Locale;

/// What a client asks for.
///
/// @param path the target without its query
/// @param query what follows the `?`, undecoded, empty when nothing does
/// @param body its first part, at most [AskedReader#KEPT] bytes
/// @param length how many bytes the whole body had
/// @param http10 whether it came in HTTP/1.0, which closes after each answer
record Asked(
    String method,
    String path,
    String query,
    List<Field> headers,
    byte[] body,
    long length,
    boolean http10) {

  /// The value of a header, empty when it isn't there.
  String header(String name) {
    return headers.stream().filter(h -> h.named(name)).map(Field::value).findFirst().orElse("");
  }

  /// The value of a query's key, undecoded.
  String queried(String key, String otherwise) {
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(key + "=")) {
        return pair.substring(key.length() + 1);
      }
    }
    return otherwise;
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  boolean staysOpen() {
    return !http10 && !header("Connection").toLowerCase(Locale.ROOT).contains("close");
  }
}
