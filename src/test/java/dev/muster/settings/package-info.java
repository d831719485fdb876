/// Settings on a real file system.
@NullMarked
package dev.muster.settings;

import org.jspecify.annotations.NullMarked;
