package dev.muster.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What {@link Fuzz} calls with whatever it thinks of.
public final class FuzzTarget {
  private FuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Promises.hold(new String(bytes, StandardCharsets.UTF_8));
    try {
      ListFile.open(new ByteArrayInputStream(bytes));
    } catch (IOException _) {
      // packed, but not to be unpacked
    }
  }
}
