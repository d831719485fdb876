/// The window's own affairs, tested without a screen.
@NullMarked
package dev.muster.ui.window;

import org.jspecify.annotations.NullMarked;
