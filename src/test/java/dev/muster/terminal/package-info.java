/// The terminal, run in process.
@NullMarked
package dev.muster.terminal;

import org.jspecify.annotations.NullMarked;
