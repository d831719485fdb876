package dev.muster.ui.window;

import dev.muster.ui.compose.FilePicker;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// What the window asks of the system around it.
///
/// @param descriptors how many files and sockets may still be opened
/// @param files asks the user for a file
/// @param documents shows what a URL names, in the system's own way
/// @param notices tells the user something, wherever they look; returns at once
/// @param taskBar shows how far the run is, beside the window's name; returns at once
public record Desktop(
    LongSupplier descriptors,
    FilePicker files,
    Consumer<String> documents,
    Consumer<Notice> notices,
    Consumer<Standing> taskBar) {}
