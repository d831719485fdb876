package dev.muster.app;

import dev.muster.handover.Arrival;
import dev.muster.input.ListReader;
import dev.muster.practice.PracticeServer;
import dev.muster.settings.SettingsFile;
import dev.muster.settings.SettingsFolder;
import dev.muster.ui.Texts;
import dev.muster.ui.Theme;
import dev.muster.ui.compose.ComposeModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What a window needs before its first picture and JavaFX has no part in. It is done on threads of
/// its own while JavaFX gets up, which takes about as long. Each thread ends with its work; whoever
/// asks for a result waits for it.
final class Prelude {
  private final Path folder = SettingsFolder.find();
  private final CompletableFuture<?> fonts = begun("fonts", Prelude::loadFonts);
  private final CompletableFuture<Stored> stored = begun("settings", () -> stored(folder));
  private final CompletableFuture<?> theme =
      stored.thenApplyAsync(Prelude::readTheme, thread("theme"));
  private final CompletableFuture<ComposeModel> compose =
      stored.thenApply(_ -> new ComposeModel(ListReader::read));
  private final CompletableFuture<Arrival> arrival;
  private final CompletableFuture<PracticeServer> practice;

  private Prelude(Supplier<Arrival> arriving) {
    arrival = begun("arrival", arriving);
    practice = arrival.thenApply(_ -> openPractice());
  }

  /// @param file where changes are stored
  /// @param loaded what it held
  record Stored(SettingsFile file, SettingsFile.Loaded loaded) {
    Theme.Choice theme() {
      return Theme.Choice.valueOf(loaded.settings().theme().name());
    }
  }

  /// @param arriving finds out whether a window is open already
  static Prelude begin(Supplier<Arrival> arriving) {
    return new Prelude(arriving);
  }

  /// For a window that asks for no other.
  static Prelude alone() {
    return begin(() -> new Arrival.Alone("not asked"));
  }

  private static <T> CompletableFuture<T> begun(String what, Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, thread(what));
  }

  private static Executor thread(String what) {
    return task -> Thread.ofPlatform().name("muster-prelude-" + what).daemon().start(task);
  }

  /// Where the user's own is kept.
  Path folder() {
    return folder;
  }

  Arrival arrival() {
    return arrival.join();
  }

  Stored stored() {
    return stored.join();
  }

  /// Belongs to the FX thread from here on.
  ComposeModel compose() {
    return compose.join();
  }

  /// Belongs to whoever asks, once.
  PracticeServer practice() throws IOException {
    try {
      return practice.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException trouble) {
        throw trouble.getCause();
      }
      throw e;
    }
  }

  void awaitTheme() {
    fonts.join();
    theme.join();
  }

  // On the threads

  private static Stored stored(Path folder) {
    SettingsFile file = new SettingsFile(folder);
    SettingsFile.Loaded loaded = file.load();
    Texts.fetch(loaded.settings().language().locale());
    return new Stored(file, loaded);
  }

  private static PracticeServer openPractice() {
    try {
      return PracticeServer.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean readTheme(Stored stored) {
    Theme.expect(stored.theme());
    return true;
  }

  private static boolean loadFonts() {
    Theme.loadFonts();
    return true;
  }
}
