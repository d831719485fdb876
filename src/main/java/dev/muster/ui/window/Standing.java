package dev.muster.ui.window;

import java.util.OptionalDouble;

/// How things stand, as the system's task bar shows it.
///
/// @param done the share of the run that is done, from 0 to 1; empty while none is under way
/// @param urgent whether to call the user
public record Standing(OptionalDouble done, boolean urgent) {}
