/// The main window: the screens meet here, and the run is started and ended from here.
@NullMarked
package dev.muster.ui.window;

import org.jspecify.annotations.NullMarked;
