package dev.muster.engine;

/// The units of time as a language writes them.
public record Units(String millis, String seconds, String minutes, String hours) {
  /// As everyone reads them.
  public static final Units SYMBOLS = new Units("ms", "s", "min", "h");
}
