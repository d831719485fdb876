/// All that is known of one task.
@NullMarked
package dev.muster.ui.detail;

import org.jspecify.annotations.NullMarked;
