package dev.muster.practice;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads requests in HTTP/1.1, one after the other. What breaks the protocol is a
/// [ProtocolException] whose message the client may read.
final class AskedReader {
  /// Of a body only so much is kept; the rest is read and counted.
  static final int KEPT = 1 << 20;

  private static final int HEAD_LIMIT = 64 * 1024;
  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final OutputStream out;
  private int headRoom;

  AskedReader(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /// The next request, `null` when the client has none more.
  @Nullable Asked next() throws IOException {
    headRoom = HEAD_LIMIT;
    String start = line();
    while (start != null && start.isEmpty()) {
      start = line();
    }
    return start == null ? null : asked(start.split(" ", -1), headers());
  }

  private Asked asked(String[] start, List<Field> headers) throws IOException {
    if (start.length != 3 || start[0].isEmpty() || !start[2].matches("HTTP/1\\.[01]")) {
      throw new ProtocolException("This isn't an HTTP/1.1 request.");
    }
    String target = origin(start[1]);
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    boolean http10 = start[2].endsWith("0");
    Asked bare = new Asked(start[0], path, query, headers, new byte[0], 0, http10);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    long length = body(bare, kept);
    return new Asked(start[0], path, query, headers, kept.toByteArray(), length, http10);
  }

  /// The path and query of a target, also of one that names the whole URL, as for a proxy.
  private static String origin(String target) {
    int scheme = target.startsWith("/") ? -1 : target.indexOf("://");
    int slash = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
    return slash < 0 ? "/" : target.substring(slash);
  }

  private List<Field> headers() throws IOException {
    List<Field> headers = new ArrayList<>();
    for (String line = line(); line != null && !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new ProtocolException("A header line has no colon.");
      }
      headers.add(new Field(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return List.copyOf(headers);
  }

  private long body(Asked head, OutputStream kept) throws IOException {
    boolean chunked = head.header("Transfer-Encoding").toLowerCase(Locale.ROOT).endsWith("chunked");
    long length = chunked ? -1 : number(head.header("Content-Length"), 10);
    if (length != 0 && head.header("Expect").equalsIgnoreCase("100-continue")) {
      out.write(CONTINUE);
      out.flush();
    }
    return chunked ? chunks(kept) : keep(length, KEPT, kept);
  }

  private long chunks(OutputStream kept) throws IOException {
    long total = 0;
    while (true) {
      headRoom = HEAD_LIMIT;
      String size = line();
      long length = size == null ? 0 : number(size.split(";", 2)[0].strip(), 16);
      if (length == 0) {
        headers();
        return total;
      }
      total += keep(length, (int) Math.max(0, KEPT - total), kept);
      line();
    }
  }

  /// Reads so many bytes, keeps the first of them, and says how many it read.
  private long keep(long length, int room, OutputStream kept) throws IOException {
    byte[] part = in.readNBytes((int) Math.min(length, room));
    kept.write(part);
    in.skipNBytes(length - part.length);
    return length;
  }

  private static long number(String digits, int radix) throws ProtocolException {
    try {
      return digits.isEmpty() ? 0 : Integer.parseUnsignedInt(digits, radix) & 0xffff_ffffL;
    } catch (NumberFormatException e) {
      throw new ProtocolException("A length isn't a number.");
    }
  }

  /// One line without its end, `null` at the end of the stream.
  private @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return ended(line);
      }
      if (--headRoom < 0) {
        throw new ProtocolException("The request's head is longer than 64 KB.");
      }
      line.write(b);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static @Nullable String ended(ByteArrayOutputStream line) throws EOFException {
    if (line.size() > 0) {
      throw new EOFException("the client left within a line");
    }
    return null;
  }
}
