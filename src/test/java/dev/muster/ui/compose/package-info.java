/// The facts of the room where a run is composed.
@NullMarked
package dev.muster.ui.compose;

import org.jspecify.annotations.NullMarked;
