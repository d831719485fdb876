package dev.muster.ui.window;

/// Where the dividers stand.
///
/// @param listShare the list's share of the window's width, also while it is put aside
/// @param listShown whether it isn't put aside
/// @param detailShare where the detail pane begins, as a share of the height beside the list
/// @param statsShare the figures' share of the height that they and the table have, with the
///   details closed; 0 when they are not shown
record Layout(double listShare, boolean listShown, double detailShare, double statsShare) {
  static final double DETAIL_SHARE = 0.71;
  static final Layout DEFAULT = new Layout(0.22, true, DETAIL_SHARE, 0);
}
