/// Opens the door: main, and the object graph wired by hand on one page.
@NullMarked
package dev.muster.app;

import org.jspecify.annotations.NullMarked;
