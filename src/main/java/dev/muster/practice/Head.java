package dev.muster.practice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Begins answers: their status line and headers.
final class Head {
  private final OutputStream out;

  Head(OutputStream out) {
    this.out = out;
  }

  /// Says all that stands before the body of so many bytes; `more` are the headers besides type and
  /// length.
  void begin(boolean staysOpen, int status, String type, long length, List<Field> more)
      throws IOException {
    StringBuilder head = new StringBuilder(160);
    line(head, "HTTP/1.1 " + status + " " + Reason.of(status));
    line(head, "Server: Muster practice");
    if (hasBody(status)) {
      line(head, "Content-Type: " + type);
      line(head, "Content-Length: " + length);
    }
    more.forEach(field -> line(head, field.name() + ": " + field.value()));
    if (!staysOpen) {
      line(head, "Connection: close");
    }
    line(head, "");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  static boolean hasBody(int status) {
    return status != 204 && status != 304;
  }

  private static void line(StringBuilder head, String text) {
    head.append(text).append("\r\n");
  }
}
