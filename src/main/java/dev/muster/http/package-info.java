/// Fetches with OkHttp, and turns its callbacks into outcomes and phase timings.
@NullMarked
package dev.muster.http;

import org.jspecify.annotations.NullMarked;
