/// The pace on a clock moved by hand.
@NullMarked
package dev.muster.pace;

import org.jspecify.annotations.NullMarked;
