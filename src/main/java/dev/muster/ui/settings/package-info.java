/// What the user prefers for the whole application, and the dialog to say so.
@NullMarked
package dev.muster.ui.settings;

import org.jspecify.annotations.NullMarked;
