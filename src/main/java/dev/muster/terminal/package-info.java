/// The same run without a window.
@NullMarked
package dev.muster.terminal;

import org.jspecify.annotations.NullMarked;
