/// Facts about reading lists.
@NullMarked
package dev.muster.input;

import org.jspecify.annotations.NullMarked;
