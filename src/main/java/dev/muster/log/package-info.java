/// Keeps what went wrong in files: they rotate, and hold no secrets.
@NullMarked
package dev.muster.log;

import org.jspecify.annotations.NullMarked;
