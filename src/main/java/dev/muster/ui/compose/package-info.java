/// Where a run is composed: the list, the policy with its options, the session.
@NullMarked
package dev.muster.ui.compose;

import org.jspecify.annotations.NullMarked;
