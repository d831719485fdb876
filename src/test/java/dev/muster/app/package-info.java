/// The user's stories from end to end: the window, the real transport, the practice server.
@NullMarked
package dev.muster.app;

import org.jspecify.annotations.NullMarked;
