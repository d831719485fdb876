package dev.muster.ui.compose;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The list that is just being fetched from a file or from elsewhere: one at a time, the newest. It
/// says how far it is, and nothing is heard of it any more once it is dropped. FX thread.
final class Errand {
  private final ListWorker worker;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper headway = new ReadOnlyStringWrapper("");
  private Future<?> work = CompletableFuture.completedFuture(null);
  private long number;

  Errand(ListWorker worker) {
    this.worker = worker;
  }

  /// @param what is said of it until it says how far it is, which any thread may
  /// @param then is told what came of it, unless it is dropped before
  void start(String what, Function<Consumer<String>, OpenedList> fetch, Consumer<OpenedList> then) {
    drop();
    long mine = number;
    running.set(true);
    headway.set(what);
    Consumer<String> told = said -> worker.tell(() -> inTime(mine, () -> headway.set(said)));
    work =
        worker.after(0, () -> fetch.apply(told), opened -> inTime(mine, () -> end(opened, then)));
  }

  private void inTime(long asked, Runnable news) {
    if (asked == number) {
      news.run();
    }
  }

  private void end(OpenedList opened, Consumer<OpenedList> then) {
    over();
    then.accept(opened);
  }

  /// Stops it; files and sockets are closed by the thread that uses them.
  void drop() {
    work.cancel(true);
    over();
  }

  private void over() {
    number++;
    running.set(false);
    headway.set("");
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// What it does and how far it is, in a few words.
  ReadOnlyStringProperty headwayProperty() {
    return headway.getReadOnlyProperty();
  }
}
