package dev.muster.practice;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One client's connection: reads its requests and answers them in turn, on the thread that calls
/// [#serve()]. Every wait is a read of the socket wherever it can be: so it ends when the client
/// leaves, and when the server closes.
final class Connection {
  private static final int BUFFER = 16 * 1024;
  private static final int STEPS_PER_SECOND = 20;
  private static final int SLICE_MILLIS = 250;
  private static final byte[] DOTS = new byte[BUFFER];

  static {
    Arrays.fill(DOTS, (byte) '.');
  }

  private final Socket socket;
  private final Paths paths;
  private final Closing closing;
  private final InputStream in;
  private final OutputStream out;
  private final Head head;

  Connection(Socket socket, Paths paths, Closing closing) throws IOException {
    this.socket = socket;
    this.paths = paths;
    this.closing = closing;
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    head = new Head(out);
  }

  /// Answers until the client has no more to ask, or an answer ends the connection.
  void serve() throws IOException {
    AskedReader reader = new AskedReader(in, out);
    try {
      for (@Nullable Asked asked = reader.next(); asked != null; asked = reader.next()) {
        if (!answered(asked, paths.answer(asked)) || !asked.staysOpen()) {
          return;
        }
      }
    } catch (ProtocolException broken) {
      refuse(String.valueOf(broken.getMessage()));
    }
  }

  /// Whether the client got its answer and may ask on.
  private boolean answered(Asked asked, Answer answer) throws IOException {
    return switch (answer) {
      case Answer.Reply reply -> reply(asked, reply);
      case Answer.Flood(long bytes) -> flood(asked, bytes);
      case Answer.Drip(int bytes, Duration over) -> drip(asked, bytes, over);
      case Answer.Later(Duration delay, Answer then) -> stays(delay) && answered(asked, then);
      case Answer.Hang() -> hang();
      case Answer.Reset() -> reset();
    };
  }

  private boolean reply(Asked asked, Answer.Reply reply) throws IOException {
    head.begin(
        asked.staysOpen(), reply.status(), reply.type(), reply.body().length, reply.headers());
    if (!asked.isHead() && Head.hasBody(reply.status())) {
      out.write(reply.body());
    }
    out.flush();
    return true;
  }

  private boolean flood(Asked asked, long bytes) throws IOException {
    head.begin(asked.staysOpen(), 200, "application/octet-stream", bytes, List.of());
    for (long left = asked.isHead() ? 0 : bytes; left > 0; left -= DOTS.length) {
      out.write(DOTS, 0, (int) Math.min(left, DOTS.length));
    }
    out.flush();
    return true;
  }

  private boolean drip(Asked asked, int bytes, Duration over) throws IOException {
    head.begin(asked.staysOpen(), 200, Answer.TEXT, bytes, List.of());
    out.flush();
    int steps = Math.clamp(over.toMillis() * STEPS_PER_SECOND / 1000, 1, Math.max(1, bytes));
    for (int step = 1, sent = 0; step <= steps && !asked.isHead(); step++) {
      if (!stays(over.dividedBy(steps))) {
        return false;
      }
      for (int upTo = (int) ((long) bytes * step / steps); sent < upTo; sent++) {
        out.write('.');
      }
      out.flush();
    }
    return true;
  }

  /// Waits so long, in slices; false when the client leaves before.
  private boolean stays(Duration wait) throws IOException {
    for (long left = Math.ceilDiv(wait.toNanos(), 1_000_000L); left > 0; left -= SLICE_MILLIS) {
      if (!staysFor((int) Math.min(left, SLICE_MILLIS))) {
        return false;
      }
    }
    return true;
  }

  private boolean staysFor(int millis) throws IOException {
    if (in.available() == 0) {
      socket.setSoTimeout(millis);
      in.mark(1);
      try {
        if (in.read() < 0) {
          return false;
        }
        in.reset();
      } catch (SocketTimeoutException over) {
        return true;
      } finally {
        socket.setSoTimeout(0);
      }
    }
    // The client is eager: its next request is here already, so nothing tells when it leaves.
    return !closing.within(millis);
  }

  private boolean hang() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
    return false;
  }

  /// With a linger time of zero, closing sends a reset.
  private boolean reset() throws IOException {
    socket.setSoLinger(true, 0);
    return false;
  }

  private void refuse(String sentence) throws IOException {
    Answer.Reply reply = Answer.text(400, sentence);
    head.begin(false, reply.status(), reply.type(), reply.body().length, List.of());
    out.write(reply.body());
    out.flush();
  }
}
