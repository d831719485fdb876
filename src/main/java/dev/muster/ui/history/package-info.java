/// The runs of the past on the screen, to be opened again.
@NullMarked
package dev.muster.ui.history;

import org.jspecify.annotations.NullMarked;
