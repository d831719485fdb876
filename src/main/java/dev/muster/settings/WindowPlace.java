package dev.muster.settings;

import org.jspecify.annotations.Nullable;

/// Where a window stood, in pixels. Whether that is still on a screen is for the window to ask.
///
/// @param x `null` to let the system place it
/// @param y `null` to let the system place it
public record WindowPlace(
    @Nullable Double x, @Nullable Double y, double width, double height, boolean maximised) {
  public static final WindowPlace DEFAULT = new WindowPlace(null, null, 1360, 860, false);

  private static final double LEAST = 200;
  private static final double MOST = 50_000;

  public WindowPlace {
    Settings.must(x == null || Math.abs(x) <= MOST, "the window's place");
    Settings.must(y == null || Math.abs(y) <= MOST, "the window's place");
    Settings.must(width >= LEAST && width <= MOST, "the window's width");
    Settings.must(height >= LEAST && height <= MOST, "the window's height");
  }
}
