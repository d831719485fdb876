package dev.muster.ui.compose;

import dev.muster.engine.Quantities;
import dev.muster.ui.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Reads a list from a file, or says in a sentence why not.
sealed interface ListFile {
  /// What an editor can hold and stay quick.
  long MOST_BYTES = 50_000_000;

  record Read(String text) implements ListFile {}

  record Refused(String sentence) implements ListFile {}

  /// Several lists as one; the first that can't be read is refused for all. A name that is a URL is
  /// a list of one line.
  static ListFile read(List<String> names) {
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      switch (named(name)) {
        case Read(String text) -> all.append(text).append(text.endsWith("\n") ? "" : "\n");
        case Refused refused -> {
          return refused;
        }
      }
    }
    return new Read(all.toString());
  }

  private static ListFile named(String name) {
    if (name.contains("://")) {
      return new Read(name);
    }
    try {
      return read(Path.of(name));
    } catch (InvalidPathException _) {
      return new Refused(Texts.get("compose.list.unreadable", name));
    }
  }

  static ListFile read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        return new Refused(
            Texts.get(
                "compose.list.tooLarge",
                name,
                Quantities.bytes(size),
                Quantities.bytes(MOST_BYTES)));
      }
      byte[] bytes = Files.readAllBytes(file);
      return isText(bytes)
          ? new Read(decoded(bytes))
          : new Refused(Texts.get("compose.list.binary", name));
    } catch (IOException _) {
      return new Refused(Texts.get("compose.list.unreadable", name));
    }
  }

  /// No text holds a zero byte, unless it is UTF-16, which says so in its first two.
  private static boolean isText(byte[] bytes) {
    if (utf16(bytes)) {
      return true;
    }
    for (byte one : bytes) {
      if (one == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean utf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  /// UTF-8, UTF-16 with its mark, and what is neither as Latin 1, which reads anything.
  private static String decoded(byte[] bytes) {
    Charset charset = utf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
