/// The same run without a window.
///
/// One thread, the caller's, owns all that is shown: it reads the run's events from a mailbox,
/// folds them into the {@link dev.muster.engine.RunRecord}, and writes each row as soon as its turn
/// has come. Rows are written from that fold and never kept beside it.
///
/// Results go to standard output or the file of `--out`, and nothing else goes there; progress and
/// remarks go to standard error.
@NullMarked
package dev.muster.terminal;

import org.jspecify.annotations.NullMarked;
