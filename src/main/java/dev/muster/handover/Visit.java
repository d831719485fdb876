package dev.muster.handover;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// What a visitor says at the door: the word, how many lists, the lists, what was piped in; and
/// what it hears: one byte of welcome.
final class Visit {
  static final int WELCOME = 1;

  /// How long a visitor waits for its welcome: a window that has just begun to open needs a while.
  private static final int PATIENCE_MILLIS = 10_000;

  private static final int MOST_LISTS = 10_000;

  private static final int MOST_PIPED = 100_000_000;

  private Visit() {}

  static void pay(Doorplate plate, Brought brought) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), plate.port()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(said(plate.word(), brought));
      out.write(brought.piped());
      if (socket.getInputStream().read() != WELCOME) {
        throw new IOException("the open window did not take the lists");
      }
    }
  }

  private static byte[] said(String word, Brought brought) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(word);
    out.writeInt(brought.lists().size());
    for (String list : brought.lists()) {
      out.writeUTF(list);
    }
    out.writeInt(brought.piped().length);
    return bytes.toByteArray();
  }

  static Brought brought(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_LISTS) {
      throw new IOException("no visitor brings " + count + " lists");
    }
    List<String> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(in.readUTF());
    }
    return new Brought(lists, piped(in));
  }

  private static byte[] piped(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_PIPED) {
      throw new IOException("no visitor brings " + length + " bytes");
    }
    byte[] piped = in.readNBytes(length);
    if (piped.length < length) {
      throw new EOFException("the visitor left amid its list");
    }
    return piped;
  }
}
