package dev.muster.practice;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A bare connection to a practice server: says what it is told to, byte for byte.
final class RawClient implements AutoCloseable {
  final Socket socket;

  RawClient(PracticeServer server) throws IOException {
    socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), URI.create(server.url("/")).getPort());
    socket.setSoTimeout(10_000);
  }

  void say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void ask(String path) throws IOException {
    say("GET " + path + " HTTP/1.1\r\nHost: practice\r\n\r\n");
  }

  /// What comes until this text has come, or until the end of the stream.
  String hearUntil(String text) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder heard = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      heard.append((char) b);
      if (heard.indexOf(text, Math.max(0, heard.length() - text.length())) >= 0) {
        break;
      }
    }
    return heard.toString();
  }

  /// Everything until the server closes.
  String hearAll() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
