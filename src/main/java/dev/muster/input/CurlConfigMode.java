package dev.muster.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A config file of cURL's, as `curl -K` reads it: an option a line, with its value behind it.
final class CurlConfigMode implements ListFormat {
  @Override
  public Format format() {
    return Format.CURL_CONFIG;
  }

  /// Nothing but options and comments, and a URL among them.
  @Override
  public boolean fits(String head) {
    boolean url = false;
    int from = 0;
    while (from < head.length()) {
      int end = Lines.end(head, from);
      boolean cut = end == head.length() && head.length() >= ListReader.HEAD;
      String line = Clean.line(head.substring(from, end)).strip();
      if (!line.isEmpty() && line.charAt(0) != '#' && !cut) {
        ConfigLine option = ConfigLine.of(line);
        if (option == null) {
          return false;
        }
        url |= option.option() == CurlOption.URL;
      }
      from = Lines.next(head, end);
    }
    return url;
  }

  /// One line that says something.
  ///
  /// @param value `null` where the option has none
  /// @param left what stands behind it
  private record ConfigLine(CurlOption option, String word, @Nullable String value, String left) {
    static @Nullable ConfigLine of(String line) {
      int end = 0;
      while (end < line.length() && isNameChar(line.charAt(end))) {
        end++;
      }
      String word = line.substring(0, end);
      CurlOption option = CurlOption.written(word);
      int value = Scan.space(line, end);
      boolean sign = value < line.length() && "=:".indexOf(line.charAt(value)) >= 0;
      boolean ends = end == line.length() || value > end || sign;
      if (option == null || !ends) {
        return null;
      }
      String rest = line.substring(sign ? Scan.space(line, value + 1) : value);
      boolean dashes = word.startsWith("-");
      int valueEnd = option.takesValue ? valueEnd(rest) : 0;
      return new ConfigLine(
          option,
          dashes ? word : "--" + word,
          option.takesValue ? value(rest.substring(0, valueEnd)) : null,
          rest.substring(valueEnd));
    }

    /// Behind the closing quote, if there is one.
    private static int valueEnd(String rest) {
      if (!rest.startsWith("\"")) {
        return Scan.word(rest, 0);
      }
      int end = 1;
      while (end < rest.length() && rest.charAt(end) != '"') {
        end += rest.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(end + 1, rest.length());
    }

    private static boolean isNameChar(char c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || c == '-'
          || c == '.';
    }

    private static String value(String rest) {
      if (!rest.startsWith("\"")) {
        return rest;
      }
      StringBuilder text = new StringBuilder();
      for (int i = 1; i < rest.length() && rest.charAt(i) != '"'; i++) {
        char c = rest.charAt(i);
        if (c == '\\' && i + 1 < rest.length()) {
          c = unescaped(rest.charAt(++i));
        }
        text.append(c);
      }
      return text.toString();
    }

    private static char unescaped(char c) {
      return switch (c) {
        case 't' -> '\t';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 'v' -> 0x0b;
        default -> c;
      };
    }
  }

  @Override
  public RequestList read(Reader text) throws IOException {
    Listing listing = new Listing();
    BufferedReader lines = ListReader.buffered(text);
    Block block = new Block(listing);
    int number = 0;
    for (String raw = lines.readLine(); raw != null; raw = lines.readLine()) {
      number++;
      String line = Clean.line(raw).strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        ConfigLine option = ConfigLine.of(line);
        if (option == null) {
          listing.skip(number, raw, new Reason(Reason.Kind.UNKNOWN_OPTION, first(line)));
        } else if (option.option() == CurlOption.NEXT) {
          block.close();
          block = new Block(listing);
        } else {
          block.add(option, number);
        }
        if (option != null && option.left().contains("://")) {
          String left = Skipped.excerpt(option.left());
          listing.warn(number, raw, new Reason(Reason.Kind.BEHIND_VALUE, left));
        }
      }
      Listing.goOn();
    }
    block.close();
    return listing.list(Format.CURL_CONFIG, List.of());
  }

  private static String first(String line) {
    return Skipped.excerpt(line.substring(0, Scan.word(line, 0)));
  }

  /// The options up to the next `next`, which hold for all its URLs.
  private static final class Block {
    private final Listing listing;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    Block(Listing listing) {
      this.listing = listing;
    }

    void add(ConfigLine line, int number) {
      words.add(line.word());
      if (line.value() != null) {
        words.add(line.value());
      }
      if (line.option() == CurlOption.URL) {
        lines.add(number);
      }
    }

    void close() {
      CurlCommand.Asked asked = CurlCommand.words(words);
      List<String> urls = asked.urls();
      for (int i = 0; i < urls.size(); i++) {
        listing.add(asked.draft(), urls.get(i), lines.get(Math.min(i, lines.size() - 1)));
      }
      if (urls.isEmpty() && !lines.isEmpty()) {
        List<Reason> why = asked.reasons();
        listing.skip(
            lines.getFirst(), "", why.isEmpty() ? Reason.of(Reason.Kind.NO_URL) : why.getFirst());
      } else if (!urls.isEmpty()) {
        asked.reasons().forEach(reason -> listing.warn(lines.getFirst(), urls.getFirst(), reason));
      }
    }
  }
}
