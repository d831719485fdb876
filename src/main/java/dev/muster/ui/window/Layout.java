package dev.muster.ui.window;

/// Where the dividers stand.
///
/// @param listShare the list's share of the window's width
/// @param detailShare where the detail pane begins, as a share of the height beside the list
/// @param statsShare the figures' share of the height that they and the table have; 0 when they are
///   not shown
record Layout(double listShare, double detailShare, double statsShare) {
  static final double DETAIL_SHARE = 0.71;
  static final Layout DEFAULT = new Layout(0.22, DETAIL_SHARE, 0);
}
