package dev.muster.export;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A URL as it goes over the wire: the host in punycode, and what is no ASCII in UTF-8, by
/// percentages. For tools that would send it as it stands.
final class SentUrl {
  private static final String UNSAFE = " \"<>\\^`{|}";

  private SentUrl() {}

  static String of(String url) {
    int authority = url.indexOf("://") + 3;
    if (authority < 3 || url.chars().allMatch(SentUrl::safe)) {
      return url;
    }
    int end = authority;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return url.substring(0, authority)
        + host(url.substring(authority, end))
        + encoded(url.substring(end));
  }

  private static boolean safe(int c) {
    return c > 0x20 && c < 0x7f && UNSAFE.indexOf(c) < 0;
  }

  /// Credentials and port stay as they are.
  private static String host(String authority) {
    int at = authority.lastIndexOf('@') + 1;
    int colon = authority.indexOf(':', at);
    int end = colon < 0 || authority.startsWith("[", at) ? authority.length() : colon;
    try {
      String host = IDN.toASCII(authority.substring(at, end), IDN.ALLOW_UNASSIGNED);
      return encoded(authority.substring(0, at)) + host + authority.substring(end);
    } catch (IllegalArgumentException _) {
      return authority;
    }
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      int c = one & 0xff;
      if (safe(c)) {
        out.append((char) c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", c));
      }
    }
    return out.toString();
  }
}
