package dev.muster.ui.run;

/// When a filter looks at the tasks.
///
/// @param now nanoseconds since the run began
/// @param slow what the slowest twentieth of the requests took at the least; 0 before one ended
record Moment(long now, long slow) {}
