package dev.muster.terminal;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What a standard stream is connected to.
public enum StreamKind {
  TERMINAL,
  PIPE,
  FILE,
  /// Closed, `/dev/null`, or something that can't be told.
  NOTHING;

  /// Asks the system about descriptor 0, 1 or 2. Where `/proc` can't say, the JDK's console can,
  /// for input and output together.
  public static StreamKind of(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      return named(Files.readSymbolicLink(link).toString(), Files.isRegularFile(link));
    } catch (IOException | UnsupportedOperationException _) {
      return withoutProc();
    }
  }

  static StreamKind named(String target, boolean regularFile) {
    if (regularFile) {
      return FILE;
    }
    if (target.startsWith("/dev/pts/")
        || target.startsWith("/dev/tty")
        || target.equals("/dev/console")) {
      return TERMINAL;
    }
    return target.startsWith("/dev/") ? NOTHING : PIPE;
  }

  private static StreamKind withoutProc() {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return NOTHING;
    }
    // JDK 25 returns null again where there is no terminal.
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        ? TERMINAL
        : PIPE;
  }
}
