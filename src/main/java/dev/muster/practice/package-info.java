/// The built-in practice server on the loopback: delays, failures, streams, for a first run with no
/// network.
@NullMarked
package dev.muster.practice;

import org.jspecify.annotations.NullMarked;
