package dev.muster.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Reads an HTTP archive that is longer than the memory of its process, and says how many requests
/// were in it.
public final class BigHar {
  static final int ENTRIES = 2_000;
  private static final int ANSWER = 100_000;

  private BigHar() {}

  public static void main(String[] args) throws IOException {
    try (InputStream har = new Made()) {
      if (ListFile.open(har) instanceof ListFile.Requests(RequestList list)) {
        System.out.println(
            list.requests().size() + " requests, " + list.skipped().size() + " skipped");
      }
    }
  }

  private static String entry(int number) {
    return (number == 0 ? "{\"log\":{\"entries\":[" : ",")
        + "{\"response\":{\"content\":{\"text\":\""
        + "x".repeat(ANSWER)
        + "\"}},\"request\":{\"method\":\"GET\",\"url\":\"https://a.example/"
        + number
        + (number == ENTRIES - 1 ? "\"}}]}}" : "\"}}");
  }

  /// 200 MB, made while they are read.
  private static final class Made extends InputStream {
    private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);
    private int made;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (part.available() == 0 && made < ENTRIES) {
        part = new ByteArrayInputStream(entry(made++).getBytes(StandardCharsets.UTF_8));
      }
      return part.read(into, from, length);
    }
  }
}
