package dev.muster.export;

import dev.muster.engine.Header;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names and values as HAR lists them: headers, cookies, the query.
final class HarHeaders {
  private HarHeaders() {}

  static @Nullable String value(List<Header> headers, String name) {
    return headers.stream().filter(h -> h.is(name)).map(Header::value).findFirst().orElse(null);
  }

  static void headers(Json json, List<Header> headers) {
    json.openList("headers");
    headers.forEach(header -> pair(json, header.name(), header.value()).close());
    json.closeList();
  }

  /// @param name `Cookie`, which holds many in a value, or `Set-Cookie`, which holds one
  static void cookies(Json json, List<Header> headers, String name) {
    boolean many = name.equals("Cookie");
    json.openList("cookies");
    for (Header header : headers) {
      if (header.is(name)) {
        cookie(json, header.value().split(";", -1), many);
      }
    }
    json.closeList();
  }

  private static void cookie(Json json, String[] parts, boolean many) {
    for (int i = 0; i < (many ? parts.length : 1); i++) {
      pair(json, before(parts[i]), after(parts[i]));
      for (int at = 1; !many && at < parts.length; at++) {
        attribute(json, before(parts[at]).toLowerCase(Locale.ROOT), after(parts[at]));
      }
      json.close();
    }
  }

  private static void attribute(Json json, String name, String value) {
    switch (name) {
      case "path", "domain" -> json.field(name, value);
      case "httponly" -> json.flag("httpOnly", true);
      case "secure" -> json.flag("secure", true);
      case "expires" -> json.field("_expires", value);
      default -> {}
    }
  }

  static void query(Json json, String url) {
    json.openList("queryString");
    int hash = url.indexOf('#');
    String bare = hash < 0 ? url : url.substring(0, hash);
    int mark = bare.indexOf('?');
    if (mark >= 0 && mark + 1 < bare.length()) {
      for (String part : bare.substring(mark + 1).split("&", -1)) {
        pair(json, decoded(before(part)), decoded(after(part))).close();
      }
    }
    json.closeList();
  }

  private static Json pair(Json json, String name, String value) {
    return json.openItem().field("name", name).field("value", value);
  }

  private static String before(String part) {
    int equals = part.indexOf('=');
    return (equals < 0 ? part : part.substring(0, equals)).strip();
  }

  private static String after(String part) {
    int equals = part.indexOf('=');
    return equals < 0 ? "" : part.substring(equals + 1).strip();
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return part;
    }
  }
}
