package dev.muster.http;

import dev.muster.engine.Exchange;
import dev.muster.engine.RunClock;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/// Reads one response's body to its end, counting what comes over the wire as it comes, and keeping
/// the first of what it decodes to.
final class Download {
  private static final long CHUNK = 64 * 1024;
  private static final long UNWANTED = 64_000;
  private static final long SHOW_EVERY = TimeUnit.MILLISECONDS.toNanos(250);

  private final Exchange exchange;
  private final RunClock clock;
  private final @Nullable Kept kept;
  private final Trace trace;
  private final long most;
  private long shownAt;

  /// @param most how long the decoded body may become
  Download(Exchange exchange, RunClock clock, @Nullable Kept kept, Trace trace, long most) {
    this.exchange = exchange;
    this.clock = clock;
    this.kept = kept;
    this.trace = trace;
    this.most = most;
  }

  /// Reads, and closes the response; the connection has been let go of when this returns or throws.
  void read(Call call, Response response) throws IOException {
    String coding = response.header("Content-Encoding");
    Wire wire = new Wire(response.body().source());
    BufferedSource buffered = Okio.buffer(wire);
    Source decoded = buffered;
    try {
      if (!buffered.exhausted()) {
        decoded = Decoding.open(coding, buffered);
        consume(decoded);
        drain(buffered);
      }
    } catch (IOException | RuntimeException e) {
      // Closing an unfinished body would first read on for a while; a cancelled call just lets go.
      call.cancel();
      throw reason(e, wire, coding);
    } finally {
      close(decoded);
      response.close();
    }
  }

  /// Reads a body that nobody wants, if it is short: then its connection can be used again.
  static void discard(Call call, Response response) {
    try (response) {
      if (response.body().source().request(UNWANTED)) {
        call.cancel();
      }
    } catch (IOException _) {
      // its connection is lost, and nothing else
    }
  }

  /// Lets go of a response nothing more is wanted of, and of its connection.
  static void abandon(Call call, Response response) {
    call.cancel();
    response.close();
  }

  private static IOException reason(Exception e, Wire wire, @Nullable String coding) {
    if (wire.failure != null) {
      return wire.failure;
    }
    return switch (e) {
      case TooLong tooLong -> tooLong;
      case IOException plain when coding == null -> plain;
      case RuntimeException bug when coding == null -> throw bug;
      default -> new Undecodable(e);
    };
  }

  private static void close(Source decoded) {
    try {
      decoded.close();
    } catch (IOException _) {
      // read to its end or given up: either way nothing more is wanted of it
    }
  }

  private void consume(Source decoded) throws IOException {
    Buffer chunk = new Buffer();
    long total = 0;
    for (long read = decoded.read(chunk, CHUNK); read >= 0; read = decoded.read(chunk, CHUNK)) {
      total += read;
      if (total > most) {
        chunk.clear();
        throw new TooLong(most);
      }
      take(chunk);
    }
  }

  /// What a coding leaves unread behind its own end still belongs to the message.
  private void drain(BufferedSource buffered) throws IOException {
    while (!buffered.exhausted()) {
      buffered.skip(buffered.getBuffer().size());
    }
  }

  /// The next bytes may be long in coming, so what is there is shown now; but not each time once
  /// only the length grows, and not when the end is here.
  private void take(Buffer chunk) {
    if (kept == null) {
      chunk.clear();
      return;
    }
    boolean grew = kept.body(chunk);
    if (exchange.received() == exchange.contentLength()) {
      return;
    }
    long now = clock.nanos();
    if (grew || now - shownAt >= SHOW_EVERY) {
      shownAt = now;
      exchange.keep(kept.details());
    }
  }

  /// The body as it comes over the wire.
  private final class Wire extends ForwardingSource {
    private long received;
    private @Nullable IOException failure;

    Wire(Source body) {
      super(body);
      exchange.received(0);
    }

    @Override
    public long read(Buffer into, long count) throws IOException {
      try {
        long read = super.read(into, count);
        if (read > 0) {
          received += read;
          trace.delivered();
          exchange.received(received);
        }
        return read;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }

  /// The decoded body became longer than it may.
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    private final long most;

    TooLong(long most) {
      super("body longer than " + most);
      this.most = most;
    }

    long most() {
      return most;
    }
  }

  /// The body isn't what its Content-Encoding says.
  static final class Undecodable extends IOException {
    private static final long serialVersionUID = 1;

    Undecodable(Exception cause) {
      super(cause);
    }
  }
}
