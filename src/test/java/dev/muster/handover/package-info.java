@NullMarked
package dev.muster.handover;

import org.jspecify.annotations.NullMarked;
