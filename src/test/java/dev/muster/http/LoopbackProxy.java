package dev.muster.http;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A proxy on the loopback that leads every host to one server, whatever its name, and remembers
/// what it was asked. Its first byte tells whether HTTP or SOCKS 5 is spoken.
final class LoopbackProxy implements AutoCloseable {
  private static final int SOCKS = 5;

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final int target;
  private final String credentials;
  private final int socksReply;
  final List<String> asked = new CopyOnWriteArrayList<>();

  /// @param credentials what an HTTP client must tell, or `user:password` in SOCKS; empty for
  ///   nothing
  /// @param socksReply 0 for a connection
  LoopbackProxy(int target, String credentials, int socksReply) throws IOException {
    this.target = target;
    this.credentials = credentials;
    this.socksReply = socksReply;
    Thread.startVirtualThread(this::accept);
  }

  LoopbackProxy(int target) throws IOException {
    this(target, "", 0);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        open.add(client);
        Thread.startVirtualThread(() -> serve(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      open.add(server);
      DataInputStream in = new DataInputStream(client.getInputStream());
      int first = in.readUnsignedByte();
      if (first == SOCKS
          ? !socks(in, client.getOutputStream())
          : !http(first, in, client, server)) {
        return;
      }
      Thread back = Thread.startVirtualThread(() -> pump(server, client));
      pump(in, server);
      back.join();
    } catch (IOException | InterruptedException _) {
      // either side has gone
    }
  }

  private boolean http(int first, DataInputStream in, Socket client, Socket server)
      throws IOException {
    String head = (char) first + head(in);
    asked.add(head.lines().findFirst().orElseThrow());
    OutputStream out = client.getOutputStream();
    if (!credentials.isEmpty() && !head.contains("Proxy-Authorization: " + credentials)) {
      say(out, "HTTP/1.1 407 Who are you?\r\nContent-Length: 0\r\n\r\n");
      return false;
    }
    if (head.startsWith("CONNECT ")) {
      say(out, "HTTP/1.1 200 Here it is\r\n\r\n");
    } else {
      say(server.getOutputStream(), head);
    }
    return true;
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no head");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private boolean socks(DataInputStream in, OutputStream out) throws IOException {
    byte[] ways = new byte[in.readUnsignedByte()];
    in.readFully(ways);
    if (credentials.isEmpty()) {
      out.write(new byte[] {SOCKS, 0});
    } else {
      out.write(new byte[] {SOCKS, 2});
      in.readUnsignedByte();
      boolean known = (text(in) + ":" + text(in)).equals(credentials);
      out.write(new byte[] {1, (byte) (known ? 0 : 1)});
      if (!known) {
        return false;
      }
    }
    in.skipNBytes(3);
    int kind = in.readUnsignedByte();
    String host =
        kind == 3
            ? text(in)
            : InetAddress.getByAddress(in.readNBytes(kind == 1 ? 4 : 16)).toString();
    asked.add(host + ":" + in.readUnsignedShort());
    out.write(new byte[] {SOCKS, (byte) socksReply, 0, 1, 127, 0, 0, 1, 0, 0});
    return socksReply == 0;
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void pump(Socket from, Socket to) {
    try {
      pump(from.getInputStream(), to);
    } catch (IOException _) {
      // the end
    }
  }

  private static void pump(InputStream from, Socket to) throws IOException {
    from.transferTo(to.getOutputStream());
    to.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
