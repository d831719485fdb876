package dev.muster.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;

/// Reads an HTTP archive that is longer than the memory of its process, and says how many requests
/// were in it.
public final class BigHar {
  static final int ENTRIES = 2_000;
  private static final int ANSWER = 100_000;

  private BigHar() {}

  public static void main(String[] args) throws IOException {
    try (InputStream har = har()) {
      if (ListFile.open(har) instanceof ListFile.Requests(RequestList list)) {
        System.out.println(
            list.requests().size() + " requests, " + list.skipped().size() + " skipped");
      }
    }
  }

  /// 200 MB, made while they are read.
  private static InputStream har() {
    Iterator<Integer> entries = IntStream.range(0, ENTRIES).iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return entries.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(entry(entries.next()).getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  private static String entry(int number) {
    return (number == 0 ? "{\"log\":{\"entries\":[" : ",")
        + "{\"response\":{\"content\":{\"text\":\""
        + "x".repeat(ANSWER)
        + "\"}},\"request\":{\"method\":\"GET\",\"url\":\"https://a.example/"
        + number
        + (number == ENTRIES - 1 ? "\"}}]}}" : "\"}}");
  }
}
