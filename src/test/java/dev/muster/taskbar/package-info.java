/// The task bar's tests.
@NullMarked
package dev.muster.taskbar;

import org.jspecify.annotations.NullMarked;
