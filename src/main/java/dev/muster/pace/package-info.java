/// Keeps a run's rate: so many starts a second, in all and for each host.
///
/// **Decision.** The engine knows the JDK alone and asks through its port {@link
/// dev.muster.engine.Pace}; counting permits is Bucket4j's craft, so it happens here. We would
/// notice that this stopped being right if a rate needed more of the run's state than a host and
/// the time.
@NullMarked
package dev.muster.pace;

import org.jspecify.annotations.NullMarked;
