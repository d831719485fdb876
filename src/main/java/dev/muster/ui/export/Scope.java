package dev.muster.ui.export;

/// Which rows are exported.
public enum Scope {
  ALL,
  /// Those that the filter leaves.
  SHOWN,
  SELECTED
}
