/// Shows in the system's task bar how far a run is.
///
/// **Decision.** On Linux that is the D-Bus signal `com.canonical.Unity.LauncherEntry.Update`,
/// which Plasma, Ubuntu's dock, Dash to Dock and Plank honour. Windows and macOS have ways of their
/// own that want the window's native handle or AWT's toolkit beside JavaFX's; there the window's
/// title has to do. We would notice that this stopped being right if JavaFX's stage told its
/// progress itself.
@NullMarked
package dev.muster.taskbar;

import org.jspecify.annotations.NullMarked;
