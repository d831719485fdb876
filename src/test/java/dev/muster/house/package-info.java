/// The rules of the house, as tests: which room may know which, and how a source is formatted.
@NullMarked
package dev.muster.house;

import org.jspecify.annotations.NullMarked;
