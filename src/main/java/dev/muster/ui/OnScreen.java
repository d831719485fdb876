package dev.muster.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/// How a view follows its model: only while it stands in a scene. A model outlives its views, which
/// are built anew in another language; one that went on listening would answer for the new one too.
public final class OnScreen {
  private OnScreen() {}

  /// Tells what the fact is, and from then on each change; those that the view has missed, as one.
  public static <T> void tell(Node view, ObservableValue<T> fact, Consumer<? super T> then) {
    fact.when(present(view)).subscribe(then);
  }

  /// For what is no single value: listens anew each time the view comes into a scene.
  public static void during(Node view, Supplier<Subscription> listening) {
    Subscription[] running = {Subscription.EMPTY};
    present(view)
        .subscribe(there -> {
          running[0].unsubscribe();
          running[0] = there ? listening.get() : Subscription.EMPTY;
        });
  }

  private static ObservableValue<Boolean> present(Node view) {
    return view.sceneProperty().map(_ -> true).orElse(false);
  }
}
