package dev.muster.settings;

import java.util.Objects;

/// How large and how lively everything on the screen is.
///
/// @param textScale in percent of the usual size
/// @param motion whether things may move
public record Appearance(int textScale, Motion motion) {
  public static final int LEAST_SCALE = 80;
  public static final int MOST_SCALE = 200;

  public static final Appearance DEFAULT = new Appearance(100, Motion.SYSTEM);

  /// Whether panes slide and bars glide, or are simply there.
  public enum Motion {
    SYSTEM,
    FULL,
    REDUCED
  }

  public Appearance {
    Objects.requireNonNull(motion);
    Settings.must(textScale >= LEAST_SCALE && textScale <= MOST_SCALE, "the text's scale");
  }

  public Appearance withTextScale(int changed) {
    return new Appearance(changed, motion);
  }

  public Appearance withMotion(Motion changed) {
    return new Appearance(textScale, changed);
  }
}
