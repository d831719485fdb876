package dev.muster.ui.stats;

/// Tasks that have something in common, and the filter that shows them alone.
///
/// @param label what they have in common: "4xx", "connection refused", a host
/// @param more what else is to be said of them, may be empty: "404 × 12, 429 × 2"
/// @param value their figure in short: how many, or how long
/// @param share how long its bar is, from 0 to 1
/// @param role says the colour; a style class
/// @param query the filter that shows them alone
public record Group(
    String label, String more, String value, double share, String role, String query) {}
