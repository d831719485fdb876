package dev.muster.ui;

import dev.muster.engine.Mailbox;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Carries what other threads tell to the FX thread: in order, and in batches, so that 100,000
/// events a second cost a few hops. The one place in the house that calls `Platform.runLater`.
///
/// @param <T> what is told
public final class FxBridge<T> implements Consumer<T> {
  /// How many letters are handed over in one go, so that a flood leaves the FX thread time to draw.
  private static final int BATCH = 20_000;

  private final Mailbox<T> mailbox = new Mailbox<>(() -> Platform.runLater(this::read));
  private final Consumer<? super T> reader;
  private boolean closed;

  /// @param reader is told on the FX thread
  public FxBridge(Consumer<? super T> reader) {
    this.reader = reader;
  }

  /// Any thread; never blocks.
  @Override
  public void accept(T told) {
    mailbox.send(told);
  }

  /// FX thread: what is still under way is not handed over any more.
  public void close() {
    closed = true;
  }

  private void read() {
    mailbox.read(
        BATCH,
        told -> {
          if (!closed) {
            reader.accept(told);
          }
        });
  }
}
