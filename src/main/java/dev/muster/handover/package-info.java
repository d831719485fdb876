/// A second start hands its lists to the window that is open already. Whoever holds the lock on
/// `window.lock` is that window; the system lets go of the lock when its holder dies, so there is
/// no stale one. The file says where the window listens on the loopback, and what a visitor must
/// say: only its owner can read it.
@NullMarked
package dev.muster.handover;

import org.jspecify.annotations.NullMarked;
