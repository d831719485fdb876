package dev.muster.input;

import dev.muster.input.Reason.Kind;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/// A collection of Postman's, versions 2.0 and 2.1.
final class PostmanMode implements ListFormat {
  private static final Pattern INFO = Pattern.compile("\"info\"\\s*:\\s*\\{");

  @Override
  public Format format() {
    return Format.POSTMAN;
  }

  @Override
  public boolean fits(String head) {
    return head.stripLeading().startsWith("{")
        && INFO.matcher(head).find()
        && (head.contains("schema.getpostman.com") || head.contains("_postman_id"));
  }

  /// What comes last in a file, its variables, is needed first: so it is held whole.
  @Override
  public RequestList read(Reader text) {
    Listing listing = new Listing();
    try (JsonText json = new JsonText(text)) {
      json.next();
      new PostmanCollection(json.lined(), listing).read();
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      String why = e.getOriginalMessage() == null ? "" : Skipped.excerpt(e.getOriginalMessage());
      listing.skip(line, "", new Reason(Kind.BROKEN, why));
    }
    return listing.list(Format.POSTMAN, List.of());
  }
}
