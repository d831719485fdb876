package dev.muster.input;

import org.jspecify.annotations.Nullable;

/// One `key=value` as it stands on a line.
///
/// @param key `null` for a name that no option has
/// @param name where the name stands
/// @param value where the value stands, with its quotes
/// @param text what the value says; `null` when its quote is never closed
/// @param quoted whether it stands in quotes
record Option(
    @Nullable OptionKey key, Cut name, Cut value, @Nullable String text, boolean quoted) {}
