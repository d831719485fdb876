package dev.muster.input;

import dev.muster.input.Reason.Kind;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// What a browser recorded: an HTTP archive. Only the requests are looked at; the answers, which
/// fill hundreds of megabytes, are stepped over.
final class HarMode implements ListFormat {
  private static final Pattern START = Pattern.compile("\\A\\ufeff?\\s*\\{\\s*\"log\"\\s*:\\s*\\{");

  /// What the transport says by itself, and would say twice.
  private static final Set<String> OWN =
      Set.of("host", "content-length", "connection", "accept-encoding", "transfer-encoding");

  @Override
  public Format format() {
    return Format.HAR;
  }

  @Override
  public boolean fits(String head) {
    return START.matcher(head).find();
  }

  @Override
  public RequestList read(Reader text) {
    Listing listing = new Listing();
    int line = 1;
    try (JsonText json = new JsonText(text)) {
      json.next();
      if (into(json, "log") && into(json, "entries")) {
        while (json.nextElement() && !listing.full()) {
          line = json.line();
          entry(json, line, listing);
          Listing.goOn();
        }
      }
    } catch (JacksonException e) {
      line = Math.max(line, e.getLocation() == null ? 0 : e.getLocation().getLineNr());
      String why = e.getOriginalMessage() == null ? "" : Skipped.excerpt(e.getOriginalMessage());
      listing.skip(line, "", new Reason(Kind.BROKEN, why));
    }
    return listing.list(Format.HAR, List.of());
  }

  /// Steps to the value of a field of the object that starts here, over those before it.
  private static boolean into(JsonText json, String field) {
    while (json.nextField()) {
      boolean found = json.name().equals(field);
      json.next();
      if (found) {
        return true;
      }
      json.skip();
    }
    return false;
  }

  private static void entry(JsonText json, int line, Listing listing) {
    boolean asked = false;
    if (json.token() != JsonToken.START_OBJECT) {
      json.skip();
      return;
    }
    while (json.nextField()) {
      boolean request = json.name().equals("request");
      json.next();
      if (request) {
        request(json.tree(), line, listing);
        asked = true;
      } else {
        json.skip();
      }
    }
    if (!asked) {
      listing.skip(line, "", Reason.of(Kind.NO_URL_FIELD));
    }
  }

  private static void request(JsonNode request, int line, Listing listing) {
    String url = JsonText.text(request.path("url"));
    String written = WrittenUrl.isUrl(url) ? WrittenUrl.of(url) : null;
    if (written == null) {
      listing.skip(line, url, new Reason(Kind.NOT_A_URL, Skipped.excerpt(url)));
      return;
    }
    Fields fields = new Fields();
    fields.take(OptionKey.METHOD, "method", JsonText.text(request.path("method")));
    for (JsonNode header : request.path("headers").values()) {
      header(fields, JsonText.text(header.path("name")), JsonText.text(header.path("value")));
    }
    body(fields, request.path("postData"));
    fields.addTo(listing, written, line);
  }

  /// HTTP/2 has its first line among the headers: `:path`.
  private static void header(Fields fields, String name, String value) {
    if (!name.startsWith(":") && !OWN.contains(name.toLowerCase(Locale.ROOT))) {
      fields.header(name, value);
    }
  }

  private static void body(Fields fields, JsonNode sent) {
    String text = JsonText.text(sent.path("text"));
    String params = text.isEmpty() ? FormText.of(sent.path("params"), "name") : "";
    if (!text.isEmpty() || !params.isEmpty()) {
      fields.take(OptionKey.BODY, "body", text.isEmpty() ? params : text);
      String type = JsonText.text(sent.path("mimeType"));
      if (!type.isBlank()) {
        fields.draft.typeUnlessSaid(type);
      }
    }
  }
}
