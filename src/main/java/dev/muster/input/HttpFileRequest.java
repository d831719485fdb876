package dev.muster.input;

import dev.muster.input.Reason.Kind;
import org.jspecify.annotations.Nullable;

/// One request of an `.http` file, while its lines come.
final class HttpFileRequest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Fields fields;
  private final StringBuilder url;
  private final int line;
  private String host = "";
  private Payload body = Payload.EMPTY;
  private final StringBuilder text = new StringBuilder();
  private int blanks;

  HttpFileRequest(Fields fields, String url, int line) {
    this.fields = fields;
    this.url = new StringBuilder(url);
    this.line = line;
  }

  /// Whether its method is one that sends no body as a rule.
  boolean isSafe() {
    String method = fields.draft.request("x:", 0).method();
    return method.equals("GET") || method.equals("HEAD");
  }

  /// The URL goes on in further lines.
  void more(String text) {
    url.append(text.replaceFirst("\\s+HTTP/[\\d.]+$", ""));
  }

  void header(String header) {
    int colon = header.indexOf(':');
    if (header.substring(0, colon).strip().equalsIgnoreCase("host")) {
      host = header.substring(colon + 1).strip();
    }
    fields.take(OptionKey.HEADER, "header", header);
  }

  /// Blank lines at the end are none of the body's.
  void body(String line) {
    if (line.isBlank()) {
      blanks++;
    } else {
      text.append(gap()).append(line);
    }
  }

  void file(String path) {
    text.append(gap());
    flush();
    body = body.and(new Piece.File(path, Piece.Handling.AS_IS));
  }

  /// The line breaks between what was said last and what follows.
  private String gap() {
    boolean begun = !text.isEmpty() || body.hasFiles();
    String gap = "\n".repeat(begun ? blanks + 1 : 0);
    blanks = 0;
    return gap;
  }

  private void flush() {
    if (!text.isEmpty()) {
      body = body.and(new Piece.Text(text.toString()));
      text.setLength(0);
    }
  }

  void addTo(Listing listing, Variables variables, String name) {
    String target = target(variables.in(url.toString()));
    String unknown = variables.takeUnknown();
    String written = unknown == null ? WrittenUrl.of(target) : null;
    if (written == null) {
      listing.skip(
          line,
          url.toString(),
          unknown == null
              ? new Reason(Kind.NOT_A_URL, Skipped.excerpt(target))
              : new Reason(Kind.UNKNOWN_VARIABLE, unknown));
      return;
    }
    flush();
    body.pieces().forEach(piece -> fields.draft.body(replaced(piece, variables)));
    unknown = variables.takeUnknown();
    if (unknown != null) {
      listing.warn(line, written, new Reason(Kind.SENT_AS_IT_STANDS, unknown));
    }
    fields.take(OptionKey.NAME, "name", name);
    fields.addTo(listing, written, line);
  }

  /// A form may be written over several lines; it is sent as one.
  private Piece replaced(Piece piece, Variables variables) {
    return switch (piece) {
      case Piece.Text(String said) -> {
        String all = variables.in(said);
        yield new Piece.Text(isForm() ? all.replace("\n", "") : all);
      }
      case Piece.File file -> file;
    };
  }

  private boolean isForm() {
    return fields.draft.request("x:", 0).headers().stream()
        .anyMatch(header -> header.is("Content-Type") && header.value().startsWith(FORM));
  }

  private String target(String asked) {
    @Nullable String missing = asked.startsWith("/") && !host.isEmpty() ? host : null;
    return missing == null ? asked : HostName.url(missing) + asked;
  }
}
