/// Remembering runs, tried out with real files.
@NullMarked
package dev.muster.history;

import org.jspecify.annotations.NullMarked;
