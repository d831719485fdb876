package dev.muster.ui.history;

import dev.muster.engine.Policy;
import dev.muster.history.History;
import dev.muster.history.PastRun;
import dev.muster.ui.FxBridge;
import dev.muster.ui.Texts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The runs of the past, newest first, as they were when last asked for. The history works behind
/// the screen; everything here is the FX thread's.
public final class HistoryModel {
  private final History history;
  private final BiConsumer<String, Policy> reopen;
  private final Consumer<Runnable> screen;
  private final ObservableList<PastRun> runs = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

  /// @param reopen given the list and the policy of a run that shall be opened again
  public HistoryModel(History history, BiConsumer<String, Policy> reopen) {
    this(history, reopen, new FxBridge<>(Runnable::run));
  }

  HistoryModel(History history, BiConsumer<String, Policy> reopen, Consumer<Runnable> screen) {
    this.history = history;
    this.reopen = reopen;
    this.screen = screen;
  }

  ObservableList<PastRun> runs() {
    return runs;
  }

  /// Why the history can't be shown; empty when it can.
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Asks for what there is now, and tells when it is there.
  void refresh(Runnable there) {
    notice.set("");
    then(
        history.runs(),
        now -> {
          runs.setAll(now);
          there.run();
        });
  }

  /// Opens a run's list again, with its policy.
  void open(PastRun run) {
    then(history.list(run), list -> reopen.accept(list, run.policy()));
  }

  void forget(PastRun run) {
    then(history.forget(run), _ -> runs.remove(run));
  }

  void forgetAll() {
    then(history.forgetAll(), _ -> runs.clear());
  }

  private <T> void then(CompletableFuture<T> asked, Consumer<T> shown) {
    CompletableFuture<Void> _ =
        asked.handle((answer, trouble) -> {
          screen.accept(() -> {
            if (trouble == null) {
              shown.accept(answer);
            } else {
              notice.set(sentence(trouble));
            }
          });
          return null;
        });
  }

  private static String sentence(Throwable trouble) {
    Throwable cause = trouble instanceof CompletionException ? trouble.getCause() : trouble;
    if (cause instanceof History.Unavailable store) {
      return Texts.get("history.unavailable", store.file(), String.valueOf(store.getMessage()));
    }
    throw new IllegalStateException(trouble);
  }
}
