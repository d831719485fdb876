/// The practice server, asked over real sockets.
@NullMarked
package dev.muster.practice;

import org.jspecify.annotations.NullMarked;
