package dev.muster.settings;

import java.nio.file.Path;

/// What went wrong with the settings, for the user to know; the screen has the words.
///
/// @param file which it went wrong with
/// @param why what the system says; empty when it says nothing
public record Trouble(Kind kind, Path file, String why) {
  public enum Kind {
    /// The file can't be read, and is left alone.
    UNREADABLE,
    /// The file held something else, and is set aside under this name.
    DAMAGED,
    /// The file can't be written.
    UNSAVED
  }
}
