package dev.muster.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// HTTP/2 by hand: what a server says on one connection, frame by frame.
final class Frames {
  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PING = 6;
  static final int GOAWAY = 7;
  static final int CONTINUATION = 9;

  static final int END_STREAM = 1;
  static final int END_HEADERS = 4;
  static final int ACK = 1;

  static final int NO_ERROR = 0;
  static final int INTERNAL_ERROR = 2;

  /// `:status: 200`, and 103 as a literal.
  static final byte[] STATUS_200 = {(byte) 0x88};

  static final byte[] STATUS_103 = HexFormat.of().parseHex("0803313033");

  private static final int PREFACE = 24;

  private final RawServer.Peer peer;

  private Frames(RawServer.Peer peer) {
    this.peer = peer;
  }

  /// Greets, and waits for the first request.
  static Frames greeted(RawServer.Peer peer) throws IOException {
    peer.read(PREFACE);
    Frames frames = new Frames(peer);
    frames.send(SETTINGS, 0, 0, new byte[0]);
    return frames;
  }

  /// Reads to the next request's headers, and returns its stream.
  int request() throws IOException {
    while (true) {
      ByteBuffer head = ByteBuffer.wrap(peer.read(9));
      int length = (head.getShort() & 0xffff) << 8 | (head.get() & 0xff);
      int type = head.get();
      int flags = head.get();
      int stream = head.getInt();
      peer.read(length);
      if (type == SETTINGS && flags == 0) {
        send(SETTINGS, ACK, 0, new byte[0]);
      } else if (type == HEADERS) {
        return stream;
      }
    }
  }

  void send(int type, int flags, int stream, byte... payload) throws IOException {
    peer.say(frame(type, flags, stream, payload));
  }

  static byte[] frame(int type, int flags, int stream, byte... payload) {
    return ByteBuffer.allocate(9 + payload.length)
        .putShort((short) (payload.length >> 8))
        .put((byte) payload.length)
        .put((byte) type)
        .put((byte) flags)
        .putInt(stream)
        .put(payload)
        .array();
  }

  void forever(byte[] frame) throws IOException {
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    for (int i = 0; i < 1_000; i++) {
      many.write(frame);
    }
    peer.forever(many.toByteArray());
  }

  void goAway(int lastStream, int error) throws IOException {
    send(GOAWAY, 0, 0, ByteBuffer.allocate(8).putInt(lastStream).putInt(error).array());
  }

  void reset(int stream, int error) throws IOException {
    send(RST_STREAM, 0, stream, ByteBuffer.allocate(4).putInt(error).array());
  }

  void ok(int stream, String body) throws IOException {
    send(HEADERS, END_HEADERS, stream, STATUS_200);
    send(DATA, END_STREAM, stream, body.getBytes(StandardCharsets.UTF_8));
  }
}
