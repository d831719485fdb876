package dev.muster.ui.stats;

/// What the charts are drawn with, by its role; the stylesheet says the colour.
enum Ink {
  GRID,
  TIME,
  MARK,
  CURSOR,
  SUCCEEDED,
  FAILED,
  TIMED_OUT,
  CANCELLED
}
