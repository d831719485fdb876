/// A finished or running run as CSV, JSON, HAR, Markdown, HTML, a list, and code.
///
/// A {@link Snapshot} is what an export reads: it doesn't change while the run goes on, so that
/// files are written on any thread. A format only makes text of rows; {@link ExportFile} alone
/// touches the disk.
///
/// **Decision: secrets stay out** unless {@link Secrets#KEPT} was asked for by someone. We would
/// notice that a format forgot it by the test that looks for the same secret in all of them.
@NullMarked
package dev.muster.export;

import org.jspecify.annotations.NullMarked;
