package dev.muster.input;

/// Reads what people paste. Any thread may; a long list should not be read on the screen's.
public final class ListReader {
  private ListReader() {}

  /// Reads a text in the format it looks written in. There is no text that can't be read.
  ///
  /// @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
  public static RequestList read(String text) {
    return ListFormat.all().stream()
        .filter(format -> format.fits(text))
        .findFirst()
        .orElseThrow()
        .read(text);
  }
}
