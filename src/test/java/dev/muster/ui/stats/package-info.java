/// How the figures of a run are counted and shown.
@NullMarked
package dev.muster.ui.stats;

import org.jspecify.annotations.NullMarked;
