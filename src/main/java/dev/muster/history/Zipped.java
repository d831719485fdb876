package dev.muster.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A list as it is stored: URLs of one site shrink to a tenth.
final class Zipped {
  private Zipped() {}

  static byte[] of(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  static String text(byte[] zipped) throws IOException {
    try (GZIPInputStream unzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return new String(unzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
