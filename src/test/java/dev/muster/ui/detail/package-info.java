/// Shows that the detail pane says what happened.
@NullMarked
package dev.muster.ui.detail;

import org.jspecify.annotations.NullMarked;
