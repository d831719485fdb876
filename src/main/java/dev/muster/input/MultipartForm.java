package dev.muster.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A `multipart/form-data` body as cURL's `-F` makes it (RFC 7578).
final class MultipartForm {
  private final List<Part> parts = new ArrayList<>(0);

  /// @param file its name for the server, empty for a field
  private record Part(String name, String file, String type, Piece content) {
    String head() {
      String disposition = "Content-Disposition: form-data; name=\"" + quoted(name) + "\"";
      return disposition
          + (file.isEmpty() ? "" : "; filename=\"" + quoted(file) + "\"")
          + (type.isEmpty() ? "" : "\r\nContent-Type: " + type)
          + "\r\n\r\n";
    }

    private static String quoted(String text) {
      return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /// `name=content`, whatever the content begins with.
  void text(String field) {
    int equals = field.indexOf('=');
    text(field.substring(0, Math.max(0, equals)), field.substring(equals + 1), "");
  }

  void text(String name, String value, String type) {
    parts.add(new Part(name, "", type, new Piece.Text(value)));
  }

  void file(String name, String path, String type) {
    Piece content = new Piece.File(path, Piece.Handling.AS_IS);
    parts.add(new Part(name, lastName(path), type.isEmpty() ? guessed(path) : type, content));
  }

  /// `name=content`, `name=@path` or `name=<path`, and `;type=`, `;filename=` behind it.
  ///
  /// @return whether it could be taken: what is typed can't
  boolean take(String field) {
    int equals = field.indexOf('=');
    String content = field.substring(equals + 1);
    boolean upload = content.startsWith("@");
    boolean file = upload || content.startsWith("<");
    String plain = option(content, "");
    String path = file ? plain.substring(1) : "";
    if (equals <= 0 || (file && (path.isEmpty() || path.equals("-") || path.contains(",")))) {
      return false;
    }
    String named = option(content, "filename");
    String shown = !named.isEmpty() ? named : upload ? lastName(path) : "";
    String type = option(content, "type");
    parts.add(
        new Part(
            field.substring(0, equals),
            shown,
            type.isEmpty() && upload ? guessed(path) : type,
            file ? new Piece.File(path, Piece.Handling.AS_IS) : new Piece.Text(plain)));
    return true;
  }

  /// What `;key=` says; for no key, what stands before the first of them.
  private static String option(String content, String key) {
    List<String> pieces = new ArrayList<>(List.of(content.split(";(?=(?:type|filename)=)", -1)));
    if (key.isEmpty()) {
      return unquoted(pieces.getFirst());
    }
    return pieces.stream()
        .skip(1)
        .filter(piece -> piece.startsWith(key + "="))
        .map(piece -> unquoted(piece.substring(key.length() + 1)))
        .findFirst()
        .orElse("");
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static String lastName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /// The types that cURL guesses by a file's ending.
  private static String guessed(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "gif" -> "image/gif";
      case "jpg", "jpeg" -> "image/jpeg";
      case "png" -> "image/png";
      case "svg" -> "image/svg+xml";
      case "txt" -> "text/plain";
      case "htm", "html" -> "text/html";
      case "pdf" -> "application/pdf";
      case "xml" -> "application/xml";
      default -> "application/octet-stream";
    };
  }

  String type() {
    return "multipart/form-data; boundary=" + boundary();
  }

  Payload payload() {
    Payload all = Payload.EMPTY;
    String line = "--" + boundary();
    for (Part part : parts) {
      all = all.and(new Piece.Text(line + "\r\n" + part.head()));
      all = all.and(part.content()).and(new Piece.Text("\r\n"));
    }
    return all.and(new Piece.Text(line + "--\r\n"));
  }

  /// The same for the same form, so that a list reads the same twice.
  private String boundary() {
    return "muster-%016x".formatted(parts.toString().hashCode() * 0x9E3779B97F4A7C15L);
  }
}
