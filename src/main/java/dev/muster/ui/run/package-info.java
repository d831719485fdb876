/// A run on the screen: the table with its waterfall, the filter, the await's outcome, the totals.
@NullMarked
package dev.muster.ui.run;

import org.jspecify.annotations.NullMarked;
