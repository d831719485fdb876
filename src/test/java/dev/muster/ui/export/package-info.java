/// Facts about asking for exports.
@NullMarked
package dev.muster.ui.export;

import org.jspecify.annotations.NullMarked;
