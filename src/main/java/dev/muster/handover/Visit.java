package dev.muster.handover;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// What a visitor says at the door: the word, how many lists, the lists; and what it hears: one
/// byte of welcome.
final class Visit {
  static final int WELCOME = 1;

  /// How long a visitor waits for its welcome: a window that has just begun to open needs a while.
  private static final int PATIENCE_MILLIS = 10_000;

  private static final int MOST_LISTS = 10_000;

  private Visit() {}

  static void pay(Doorplate plate, List<String> lists) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), plate.port()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(said(plate.word(), lists));
      if (socket.getInputStream().read() != WELCOME) {
        throw new IOException("the open window did not take the lists");
      }
    }
  }

  private static byte[] said(String word, List<String> lists) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(word);
    out.writeInt(lists.size());
    for (String list : lists) {
      out.writeUTF(list);
    }
    return bytes.toByteArray();
  }

  static List<String> lists(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_LISTS) {
      throw new IOException("no visitor brings " + count + " lists");
    }
    List<String> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(in.readUTF());
    }
    return lists;
  }
}
