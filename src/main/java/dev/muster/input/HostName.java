package dev.muster.input;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells hosts from words, for lines on which somebody left out the scheme.
final class HostName {
  private static final int LONGEST_MENDED = 2_000;

  private HostName() {}

  /// The URL that a bare host means: http where nobody has a certificate, else https.
  static String url(String host) {
    return (isNear(host) ? "http://" : "https://") + host;
  }

  /// The URL that was meant by `https:/a.example`, `http//a.example` and the like; `null` when the
  /// text is nothing like it.
  static @Nullable String mended(String text) {
    if (!text.regionMatches(true, 0, "http", 0, 4) || text.length() > LONGEST_MENDED) {
      return null;
    }
    int scheme = text.length() > 4 && (text.charAt(4) | 0x20) == 's' ? 5 : 4;
    int host = scheme;
    while (host < text.length() && ":/\\;".indexOf(text.charAt(host)) >= 0) {
      host++;
    }
    String rest = text.substring(host);
    return host > scheme && leads(rest) ? text.substring(0, scheme) + "://" + rest : null;
  }

  /// Whether the text is a host, perhaps with a port and a path.
  static boolean leads(String text) {
    int end = authorityEnd(text);
    int name = nameEnd(text, end);
    if (name < 0 || name == 0) {
      return false;
    }
    if (text.charAt(0) == '[') {
      return text.charAt(name - 1) == ']' && isAddress6(text, name);
    }
    String host = text.substring(0, name);
    return isAddress4(host) || isName(host, name < end);
  }

  private static int authorityEnd(String text) {
    int end = 0;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /// Where the name ends: before the port, if there is one; -1 when the port is none.
  private static int nameEnd(String text, int end) {
    int colon = text.lastIndexOf(':', end - 1);
    if (colon < 0 || text.indexOf(']') > colon) {
      return end;
    }
    int port = 0;
    for (int i = colon + 1; i < end && port >= 0; i++) {
      int digit = text.charAt(i) - '0';
      port = digit >= 0 && digit <= 9 && port <= 6553 ? port * 10 + digit : -1;
    }
    return port > 0 && port <= 65535 ? colon : -1;
  }

  private static boolean isAddress6(String text, int end) {
    int colons = 0;
    for (int i = 1; i < end - 1; i++) {
      char c = text.charAt(i);
      colons += c == ':' ? 1 : 0;
      if (c != ':' && c != '.' && (c > 127 || Character.digit(c, 16) < 0)) {
        return false;
      }
    }
    return colons >= 2;
  }

  private static boolean isAddress4(String host) {
    return address4(host) >= 0;
  }

  /// The four bytes of a dotted address as one number; -1 when it is none.
  private static long address4(String host) {
    long address = 0;
    int from = 0;
    for (int part = 0; part < 4; part++) {
      int end = part < 3 ? host.indexOf('.', from) : host.length();
      int number = end < 0 ? -1 : byteAt(host, from, end);
      if (number < 0) {
        return -1;
      }
      address = address << 8 | number;
      from = end + 1;
    }
    return address;
  }

  /// One to three digits as a number up to 255; -1 for anything else.
  private static int byteAt(String host, int from, int to) {
    int number = from < to && to - from <= 3 ? 0 : -1;
    for (int i = from; i < to && number >= 0; i++) {
      int digit = host.charAt(i) - '0';
      number = digit >= 0 && digit <= 9 ? number * 10 + digit : -1;
    }
    return number <= 255 ? number : -1;
  }

  /// Addresses that no certificate is given for: this machine, private networks, link-local ones.
  private static boolean isNear4(long address) {
    int first = (int) (address >> 24);
    int second = (int) (address >> 16) & 255;
    return switch (first) {
      case 0, 10, 127 -> true;
      case 169 -> second == 254;
      case 172 -> second >= 16 && second <= 31;
      case 192 -> second == 168;
      default -> false;
    };
  }

  private static boolean isName(String host, boolean hasPort) {
    if (host.length() > 253) {
      return false;
    }
    String[] labels = host.split("\\.", -1);
    for (String label : labels) {
      if (!isLabel(label)) {
        return false;
      }
    }
    String last = labels[labels.length - 1];
    if (labels.length == 1) {
      return host.equalsIgnoreCase("localhost") || (hasPort && !isNumber(host));
    }
    return last.length() >= 2
        && (last.startsWith("xn--") || last.codePoints().allMatch(Character::isLetter));
  }

  private static boolean isNumber(String host) {
    return host.codePoints().allMatch(Character::isDigit);
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= 63
        && label.charAt(0) != '-'
        && label.charAt(label.length() - 1) != '-'
        && label.codePoints().allMatch(HostName::isLabelChar);
  }

  private static boolean isLabelChar(int c) {
    return c < 128
        ? Character.isLetterOrDigit(c) || c == '-' || c == '_'
        : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /// Whether it is this machine, or one beside it.
  private static boolean isNear(String text) {
    String host = text.substring(0, nameEnd(text, authorityEnd(text)));
    if (host.charAt(0) == '[') {
      return host.matches("(?i)\\[(::1|f[cd][0-9a-f:.]*|fe[89ab][0-9a-f:.]*)]");
    }
    long address = address4(host);
    if (address >= 0) {
      return isNear4(address);
    }
    String name = host.toLowerCase(Locale.ROOT);
    return name.indexOf('.') < 0 || name.endsWith(".local") || name.endsWith(".localhost");
  }
}
