package dev.muster.handover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// Where a window listens on the loopback, and the word that a visitor must say.
record Doorplate(int port, String word) {
  private static final int WORD_BYTES = 32;

  static Doorplate at(int port) {
    byte[] random = new byte[WORD_BYTES];
    new SecureRandom().nextBytes(random);
    return new Doorplate(port, HexFormat.of().formatHex(random));
  }

  static Doorplate read(String text) throws IOException {
    List<String> lines = text.lines().toList();
    try {
      return new Doorplate(Integer.parseInt(lines.getFirst()), lines.get(1));
    } catch (RuntimeException _) {
      throw new IOException("nobody has written where the window listens");
    }
  }

  String write() {
    return port + "\n" + word + "\n";
  }

  /// In a time that tells nothing about the word.
  boolean admits(String said) {
    return MessageDigest.isEqual(
        word.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
  }

  /// Without the word, since it may reach a log.
  @Override
  public String toString() {
    return "port " + port;
  }
}
