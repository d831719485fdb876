package dev.muster.history;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The runs of the past, newest first, until there are too many of them. Any thread may ask; no
/// method blocks, and what is asked is done in order. Trouble with the store ends a future with
/// {@link Unavailable}.
public interface History extends AutoCloseable {
  /// @param list the list that the run was of, without secrets; asked for on the history's own
  ///   thread, since writing a long one takes its time
  CompletableFuture<Void> add(PastRun run, Supplier<String> list);

  CompletableFuture<List<PastRun>> runs();

  /// The list that a run was of; empty when the run is forgotten.
  CompletableFuture<String> list(PastRun run);

  CompletableFuture<Void> forget(PastRun run);

  CompletableFuture<Void> forgetAll();

  /// Does what was asked for so far, and closes the store.
  @Override
  void close();

  /// The store can't be read or written.
  final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Path file;

    Unavailable(Path file, Exception cause) {
      super(cause.getMessage(), cause);
      this.file = file;
    }

    public Path file() {
      return file;
    }
  }
}
