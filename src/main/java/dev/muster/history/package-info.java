/// Remembers runs, without secrets, in an embedded SQLite file.
@NullMarked
package dev.muster.history;

import org.jspecify.annotations.NullMarked;
