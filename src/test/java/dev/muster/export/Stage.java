package dev.muster.export;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on the loopback whose answers come in the order that a test says, and that sees which
/// clients stay.
final class Stage implements AutoCloseable {
  /// How one request is met.
  @FunctionalInterface
  interface Part {
    void play(Visit visit) throws IOException, InterruptedException;
  }

  private final ServerSocket door;
  private final Map<String, List<Part>> parts = new ConcurrentHashMap<>();
  private final Map<String, List<Long>> arrivals = new ConcurrentHashMap<>();
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger present = new AtomicInteger();
  private final AtomicInteger mostPresent = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Stage(ServerSocket door) {
    this.door = door;
  }

  static Stage open() throws IOException {
    Stage stage = new Stage(new ServerSocket(0, 500, InetAddress.ofLiteral("127.0.0.1")));
    stage.threads.execute(stage::welcome);
    return stage;
  }

  /// How the requests of a path are met, one after the other; the last part is played again.
  String url(String path, Part... inTurn) {
    parts.put(path, List.of(inTurn));
    return "http://127.0.0.1:" + door.getLocalPort() + path;
  }

  /// A whole answer.
  static Part answers(int status, String... headers) {
    return visit -> visit.answer(status, headers);
  }

  static Part resets() {
    return Visit::reset;
  }

  /// None, until the client leaves.
  static Part hangs() {
    return Visit::waitUntilLeft;
  }

  static Part after(CountDownLatch gate, Part then) {
    return visit -> {
      visit.wait(gate);
      then.play(visit);
    };
  }

  /// When the requests of a path arrived, in nanoseconds.
  List<Long> arrivals(String path) {
    return arrivals.getOrDefault(path, List.of());
  }

  /// How many were here at once, at the most.
  int mostPresent() {
    return mostPresent.get();
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException closed) {
        // The test is over.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      String path = Recorder.head(in).getFirst().split(" ", 3)[1];
      List<Long> sofar = arrivals.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>());
      int number;
      synchronized (sofar) {
        number = sofar.size();
        sofar.add(System.nanoTime());
      }
      mostPresent.accumulateAndGet(present.incrementAndGet(), Math::max);
      List<Part> inTurn = Objects.requireNonNull(parts.get(path), path);
      AtomicBoolean here = new AtomicBoolean(true);
      Runnable leave =
          () -> {
            if (here.getAndSet(false)) {
              present.decrementAndGet();
            }
          };
      try {
        inTurn.get(Math.min(number, inTurn.size() - 1)).play(new Visit(socket, in, leave));
      } finally {
        leave.run();
      }
    } catch (IOException gone) {
      // The client or this server has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Closeable each : open) {
      each.close();
    }
    threads.shutdownNow();
    threads.close();
  }

  /// One request that has arrived.
  ///
  /// @param leave no longer counts it among those that are here
  record Visit(Socket socket, InputStream in, Runnable leave) {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    void answer(int status, String... headers) throws IOException {
      leave.run(); // before the client can hear of it, and send its next
      present("HTTP/1.1 " + status + " As Said\r\n" + lines(headers));
      socket.getOutputStream().flush();
    }

    private static String lines(String... headers) {
      StringBuilder head = new StringBuilder();
      for (String header : headers) {
        head.append(header).append("\r\n");
      }
      return head.append("Content-Length: 0\r\nConnection: close\r\n\r\n").toString();
    }

    private void present(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// A head, and no more.
    void begin() throws IOException {
      present("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n.");
      socket.getOutputStream().flush();
    }

    void reset() throws IOException {
      socket.setSoLinger(true, 0);
    }

    void waitUntilLeft() throws IOException {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }

    void wait(CountDownLatch gate) throws InterruptedException {
      gate.await();
    }

    void waitFor(long millis) throws InterruptedException {
      boolean _ = NEVER.await(millis, TimeUnit.MILLISECONDS);
    }

    /// Whether the client still waits.
    boolean stays() throws IOException {
      socket.setSoTimeout(100);
      try {
        return in.read() >= 0;
      } catch (SocketTimeoutException quiet) {
        return true;
      }
    }
  }
}
