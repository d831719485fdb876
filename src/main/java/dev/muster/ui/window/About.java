package dev.muster.ui.window;

import java.nio.file.Path;
import java.util.Optional;

/// What the window can tell about the program itself.
///
/// @param version such as `0.1.0`
/// @param settings the folder that holds what is remembered
/// @param logs the folder of the log files, where there are any
public record About(String version, Path settings, Optional<Path> logs) {}
