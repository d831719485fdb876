package dev.muster.input;

import dev.muster.input.Reason.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One request out of named fields: a row of a table, an object of JSON.
final class Fields {
  /// What people call the field with the URL, the likeliest first.
  private static final List<String> URLS =
      List.of("url", "uri", "href", "loc", "link", "address", "endpoint", "urls", "links");

  final Draft draft = new Draft();
  private final List<Reason> reasons = new ArrayList<>(0);
  private final Set<OptionKey> bodies = new HashSet<>(0);
  private boolean hasMethod;

  /// How likely a field of this name holds the URL: the less the likelier; -1 for not at all.
  static int urlRank(String name) {
    return URLS.indexOf(plain(name));
  }

  /// The option that a field of this name stands for; `null` when it stands for none.
  static @Nullable OptionKey key(String name) {
    String plain = plain(name);
    return switch (plain) {
      case "verb", "httpmethod", "http method" -> OptionKey.METHOD;
      case "content-type", "contenttype", "content type", "mimetype" -> OptionKey.TYPE;
      case "payload" -> OptionKey.BODY;
      default -> OptionKey.named(plain, 0, plain.length());
    };
  }

  private static String plain(String name) {
    return Clean.line(name).strip().toLowerCase(Locale.ROOT);
  }

  /// Takes one option. No file is ever taken from a field.
  void take(OptionKey key, String name, String value) {
    if (value.isBlank()) {
      return;
    }
    hasMethod |= key == OptionKey.METHOD;
    OptionKey meant = key == OptionKey.DATA ? OptionKey.BODY : key;
    if (meant == OptionKey.BODY || meant == OptionKey.DATA_URLENCODE) {
      bodies.add(meant);
    }
    if (meant == OptionKey.BODY_FILE) {
      reasons.add(new Reason(Kind.READS_A_FILE, name));
    } else {
      say(new Option(meant, NOWHERE, NOWHERE, value, true), name);
    }
  }

  private static final Cut NOWHERE = new Cut(0, 0);

  private void say(Option option, String name) {
    Reason reason = OptionMeaning.apply(option, name, draft);
    if (reason != null) {
      reasons.add(reason);
    }
  }

  void header(String name, String value) {
    take(OptionKey.HEADER, "header", name + ": " + value);
  }

  /// Adds its requests; a body is sent only where a method says so, for many tables have a column
  /// of that name which means something else.
  void addTo(Listing listing, String url, int line) {
    if (!hasMethod && !bodies.isEmpty()) {
      draft.noBody();
      reasons.add(new Reason(Kind.BODY_WITHOUT_METHOD, ""));
    }
    listing.add(draft, url, line);
    reasons.forEach(reason -> listing.warn(line, url, reason));
  }
}
