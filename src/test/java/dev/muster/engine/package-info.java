/// The engine's stories, on a clock moved by hand.
@NullMarked
package dev.muster.engine;

import org.jspecify.annotations.NullMarked;
