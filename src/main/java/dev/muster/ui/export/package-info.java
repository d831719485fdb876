/// Asks what of a run shall be exported, and how, and copies it for other tools.
@NullMarked
package dev.muster.ui.export;

import org.jspecify.annotations.NullMarked;
