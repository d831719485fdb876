package dev.muster.ui.detail;

import java.util.Arrays;
import java.util.Optional;

/// A body that is a picture which may be drawn: a whole PNG, JPEG or GIF of bearable size. What it
/// is, its first bytes say, whatever the server calls it. Of an animation only the first picture is
/// drawn. SVG and HTML are never drawn: they can run and fetch.
///
/// @param bytes the file; of a GIF, as far as its first picture goes
public record Picture(byte[] bytes, int width, int height) {
  /// A small file can unfold to gigabytes: more pixels than this are not drawn.
  static final long MOST_PIXELS = 16_000_000;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
  private static final int PNG_SIZE_AT = 16;
  private static final int GIF_HEAD = 13;

  public Picture {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("a picture of no size");
    }
  }

  /// The picture in these bytes; empty when there is none that may be drawn.
  static Optional<Picture> of(byte[] bytes) {
    try {
      return found(bytes).filter(picture -> picture.pixels() <= MOST_PIXELS);
    } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
      return Optional.empty(); // cut off or made up
    }
  }

  private static Optional<Picture> found(byte[] bytes) {
    if (startsWith(bytes, PNG)) {
      return Optional.of(
          new Picture(bytes, bigInt(bytes, PNG_SIZE_AT), bigInt(bytes, PNG_SIZE_AT + 4)));
    }
    if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
      return jpeg(bytes);
    }
    if (startsWith(bytes, new byte[] {'G', 'I', 'F', '8'})) {
      return Optional.of(gif(bytes));
    }
    return Optional.empty();
  }

  private long pixels() {
    return (long) width * height;
  }

  /// Goes from segment to segment until the one that tells the size.
  private static Optional<Picture> jpeg(byte[] bytes) {
    int at = 2;
    while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
      int marker = bytes[at + 1] & 0xFF;
      boolean frame = marker >= 0xC0 && marker <= 0xCF;
      boolean table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
      if (frame && !table) {
        return Optional.of(new Picture(bytes, bigShort(bytes, at + 7), bigShort(bytes, at + 5)));
      }
      at += marker == 0xFF ? 1 : 2 + Math.max(2, bigShort(bytes, at + 2));
    }
    return Optional.empty();
  }

  private static Picture gif(byte[] bytes) {
    int at = GIF_HEAD + colours(bytes[10]);
    while (bytes[at] == 0x21) {
      at = afterBlocks(bytes, at + 2);
    }
    if (bytes[at] != 0x2C) {
      throw new IllegalArgumentException("a GIF without a picture");
    }
    int width = Math.max(littleShort(bytes, 6), littleShort(bytes, at + 5));
    int height = Math.max(littleShort(bytes, 8), littleShort(bytes, at + 7));
    int end = afterBlocks(bytes, at + 11 + colours(bytes[at + 9]));
    byte[] first = Arrays.copyOf(bytes, end + 1);
    first[end] = 0x3B;
    return new Picture(first, width, height);
  }

  /// How long the colour table is that these flags tell of.
  private static int colours(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private static int afterBlocks(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != 0) {
      at += 1 + (bytes[at] & 0xFF);
    }
    return at + 1;
  }

  private static boolean startsWith(byte[] bytes, byte[] head) {
    return bytes.length >= head.length
        && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
  }

  private static int bigInt(byte[] bytes, int at) {
    return bigShort(bytes, at) << 16 | bigShort(bytes, at + 2);
  }

  private static int bigShort(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  private static int littleShort(byte[] bytes, int at) {
    return (bytes[at + 1] & 0xFF) << 8 | (bytes[at] & 0xFF);
  }
}
