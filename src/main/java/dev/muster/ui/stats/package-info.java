/// A run in figures: how long its requests took, how many ended a second, what they came to.
@NullMarked
package dev.muster.ui.stats;

import org.jspecify.annotations.NullMarked;
