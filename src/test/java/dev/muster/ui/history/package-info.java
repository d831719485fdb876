/// The history on the screen, by robot.
@NullMarked
package dev.muster.ui.history;

import org.jspecify.annotations.NullMarked;
