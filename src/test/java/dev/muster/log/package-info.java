@NullMarked
package dev.muster.log;

import org.jspecify.annotations.NullMarked;
