/// The run on the screen, told by scripted events.
@NullMarked
package dev.muster.ui.run;

import org.jspecify.annotations.NullMarked;
