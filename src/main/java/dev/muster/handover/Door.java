package dev.muster.handover;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The first window's door: whoever starts after it is heard here, on a thread of its own,
/// `muster-door`. Who comes before {@link #answer} waits a moment.
public final class Door implements AutoCloseable {
  /// How long a visitor may take for its next word: it has them all ready.
  private static final int HEARING_MILLIS = 2_000;

  private final ServerSocket bell;
  private final FileChannel lock;
  private final Doorplate plate;
  private @Nullable Thread porter;

  private Door(ServerSocket bell, FileChannel lock) {
    this.bell = bell;
    this.lock = lock;
    plate = Doorplate.at(bell.getLocalPort());
  }

  /// @param lock holds the lock, and is closed with the door
  static Door open(FileChannel lock) throws IOException {
    return new Door(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), lock);
  }

  Doorplate plate() {
    return plate;
  }

  /// Lets visitors in from now on.
  ///
  /// @param host told what each visitor brings, on the door's own thread
  public void answer(Consumer<Brought> host) {
    porter = Thread.ofPlatform().name("muster-door").daemon().start(() -> listen(host));
  }

  private void listen(Consumer<Brought> host) {
    while (!bell.isClosed()) {
      try (Socket visitor = bell.accept()) {
        hear(visitor, host);
      } catch (IOException _) {
        // this visitor has gone or said nonsense, or the door is closed
      }
    }
  }

  private void hear(Socket visitor, Consumer<Brought> host) throws IOException {
    visitor.setSoTimeout(HEARING_MILLIS);
    DataInputStream in = new DataInputStream(visitor.getInputStream());
    if (plate.admits(in.readUTF())) {
      host.accept(Visit.brought(in));
      visitor.getOutputStream().write(Visit.WELCOME);
    }
  }

  /// From here on a start opens a window of its own.
  @Override
  public void close() {
    try (lock;
        bell) {
      lock.truncate(0);
    } catch (IOException _) {
      // what it said leads nowhere now
    }
    Thread listening = porter;
    if (listening != null) {
      join(listening);
    }
  }

  private static void join(Thread listening) {
    try {
      listening.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
