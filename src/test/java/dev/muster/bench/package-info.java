/// Measures Muster against its peers on the loopback, on demand: see {@link Bench}.
@NullMarked
package dev.muster.bench;

import org.jspecify.annotations.NullMarked;
