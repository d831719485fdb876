/// What the user prefers: loaded forgivingly, saved atomically.
@NullMarked
package dev.muster.settings;

import org.jspecify.annotations.NullMarked;
