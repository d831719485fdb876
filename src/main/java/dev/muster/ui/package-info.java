/// What every screen shares: texts, theme, number formats, the look of a state, and the bridge to
/// the screen's thread.
@NullMarked
package dev.muster.ui;

import org.jspecify.annotations.NullMarked;
