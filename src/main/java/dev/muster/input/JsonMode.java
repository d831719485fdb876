package dev.muster.input;

import dev.muster.input.Reason.Kind;
import java.io.Reader;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON, or JSON lines: objects with a URL among their fields, wherever they are, and texts that
/// are URLs.
final class JsonMode implements ListFormat {
  @Override
  public Format format() {
    return Format.JSON;
  }

  /// A bracket opens lines of logs, too: there must be more behind it that is JSON.
  @Override
  public boolean fits(String head) {
    String start = head.stripLeading();
    start = start.startsWith("\ufeff") ? start.substring(1).stripLeading() : start;
    String rest = start.isEmpty() ? "" : start.substring(1).stripLeading();
    char first = start.isEmpty() ? 0 : start.charAt(0);
    char second = rest.isEmpty() ? 0 : rest.charAt(0);
    return (first == '{' && second == '"') || (first == '[' && (second == '{' || second == '"'));
  }

  @Override
  public RequestList read(Reader text) {
    return new Reading().read(text);
  }

  private static final class Reading {
    private final Listing listing = new Listing();

    RequestList read(Reader text) {
      try (JsonText json = new JsonText(text)) {
        read(json);
      }
      return listing.list(Format.JSON, List.of());
    }

    private void read(JsonText json) {
      int line = 1;
      try {
        while (json.next() && !listing.full()) {
          line = json.line();
          value(json);
        }
      } catch (JacksonException e) {
        line = Math.max(line, e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        String why = e.getOriginalMessage() == null ? "" : Skipped.excerpt(e.getOriginalMessage());
        listing.skip(line, "", new Reason(Kind.BROKEN, why));
      }
    }

    private void value(JsonText json) {
      int line = json.line();
      if (json.token() == JsonToken.START_ARRAY) {
        elements(json);
      } else if (json.token() != JsonToken.START_OBJECT) {
        found(json.tree(), line);
      } else if (!outer(json)) {
        listing.skip(line, "", Reason.of(Kind.NO_URL_FIELD));
      }
    }

    /// An object that may hold all the others: only what it says of itself is held on to.
    ///
    /// @return whether there is a request in it
    private boolean outer(JsonText json) {
      int line = json.line();
      int before = listing.size();
      ObjectNode own = JsonNodeFactory.instance.objectNode();
      while (json.nextField()) {
        String name = json.name();
        json.next();
        if (isOwn(name) || !isContainer(json.token())) {
          own.set(name, json.tree());
        } else if (json.token() == JsonToken.START_ARRAY) {
          elements(json);
        } else {
          outer(json);
        }
      }
      return found(own, line) || listing.size() > before;
    }

    private static boolean isContainer(JsonToken token) {
      return token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT;
    }

    private static boolean isOwn(String name) {
      return List.of("headers", "json", "body").contains(name)
          || (Fields.urlRank(name) >= 0 && !name.endsWith("s"));
    }

    private void elements(JsonText json) {
      while (json.nextElement() && !listing.full()) {
        int line = json.line();
        JsonNode element = json.tree();
        boolean found = element.isString() ? text(element.asString(), line) : found(element, line);
        if (!found && element.isObject()) {
          listing.skip(line, element.toString(), Reason.of(Kind.NO_URL_FIELD));
        }
        Listing.goOn();
      }
    }

    /// Whether there is a request in it.
    private boolean found(JsonNode node, int line) {
      if (node.isString()) {
        return string(node.asString(), line);
      }
      if (node.isObject() && object((ObjectNode) node, line)) {
        return true;
      }
      boolean found = false;
      for (JsonNode inner : node.values()) {
        found |=
            (node.isArray() && inner.isString())
                ? text(inner.asString(), line)
                : found(inner, line);
      }
      return found;
    }

    /// An element of a list is either a URL or prose with URLs in it.
    private boolean text(String text, int line) {
      boolean found = string(text, line);
      if (found || !text.contains("://")) {
        return found;
      }
      String clean = Clean.line(text);
      UrlFinder finder = new UrlFinder(clean);
      for (Cut cut = finder.next(0, clean.length());
          cut != null;
          cut = finder.next(cut.to(), clean.length())) {
        listing.add(new Draft(), cut.in(clean), line);
        found = true;
      }
      if (!found) {
        listing.skip(line, text, new Reason(Kind.NOT_A_URL, Skipped.excerpt(text)));
      }
      return true;
    }

    private boolean string(String text, int line) {
      String url = WrittenUrl.isUrl(text.strip()) ? WrittenUrl.of(text) : null;
      if (url != null) {
        listing.add(new Draft(), url, line);
      }
      return url != null;
    }

    private boolean object(ObjectNode object, int line) {
      String url = JsonFields.url(object);
      String written = url.isEmpty() ? null : WrittenUrl.of(url);
      if (written != null) {
        JsonFields.of(object).addTo(listing, written, line);
      } else if (!url.isEmpty()) {
        listing.skip(line, url, new Reason(Kind.NOT_A_URL, Skipped.excerpt(url)));
      }
      return !url.isEmpty();
    }
  }
}
