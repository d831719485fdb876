package dev.muster.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// How wide the user's terminal is. The JDK can't say, `stty` can.
final class TerminalWidth {
  private TerminalWidth() {}

  /// The number of columns, 0 when nobody knows.
  static int columns() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return answer(stty);
    } catch (IOException _) {
      return 0;
    }
  }

  private static int answer(Process stty) throws IOException {
    try {
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        return 0;
      }
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return parse(size);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 0;
    } finally {
      stty.destroy();
    }
  }

  /// @param size rows and columns: `24 80`
  static int parse(String size) {
    String[] parts = size.strip().split(" ", -1);
    return parts.length == 2 && parts[1].matches("\\d{1,5}") ? Integer.parseInt(parts[1]) : 0;
  }
}
