package dev.muster.ui.compose;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Policy;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Which policy is chosen, and every policy's own options, which outlive a change of mind.
public final class PolicyChoice {
  /// One segment of the choice.
  public enum Kind {
    GATHER,
    AS_COMPLETED,
    WAIT,
    TASK_GROUP;

    static Kind of(Policy policy) {
      return switch (policy) {
        case Gather _ -> GATHER;
        case AsCompleted _ -> AS_COMPLETED;
        case Wait _ -> WAIT;
        case TaskGroup _ -> TASK_GROUP;
      };
    }
  }

  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.GATHER);
  private final BooleanProperty returnExceptions = new SimpleBooleanProperty();
  private final ObjectProperty<Wait.ReturnWhen> returnWhen =
      new SimpleObjectProperty<>(Wait.ReturnWhen.ALL_COMPLETED);
  private final ObjectProperty<Wait.Then> then = new SimpleObjectProperty<>(Wait.Then.KEEP);
  private final Entry<Optional<Duration>> timeout =
      new Entry<>(Notations.DURATION, Optional.empty());
  private final ReadOnlyObjectWrapper<Policy> policy = new ReadOnlyObjectWrapper<>(of(Kind.GATHER));
  private boolean choosing;

  PolicyChoice() {
    for (ObservableValue<?> part :
        List.of(kind, returnExceptions, returnWhen, then, timeout.valueProperty())) {
      part.addListener((_, _, _) -> changed());
    }
  }

  public ReadOnlyObjectProperty<Policy> policyProperty() {
    return policy.getReadOnlyProperty();
  }

  public Policy policy() {
    return policy.get();
  }

  /// Sets the choice and its options to what `chosen` says.
  public void choose(Policy chosen) {
    choosing = true;
    kind.set(Kind.of(chosen));
    switch (chosen) {
      case Gather gather -> returnExceptions.set(gather.returnExceptions());
      case Wait wait -> {
        returnWhen.set(wait.returnWhen());
        then.set(wait.then());
      }
      case AsCompleted _, TaskGroup _ -> {}
    }
    if (!(chosen instanceof TaskGroup)) {
      timeout.set(Optional.ofNullable(chosen.timeout()));
    }
    choosing = false;
    changed();
  }

  ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  BooleanProperty returnExceptionsProperty() {
    return returnExceptions;
  }

  ObjectProperty<Wait.ReturnWhen> returnWhenProperty() {
    return returnWhen;
  }

  ObjectProperty<Wait.Then> thenProperty() {
    return then;
  }

  Entry<Optional<Duration>> timeout() {
    return timeout;
  }

  /// The policy of a segment, under the options as they stand.
  Policy of(Kind segment) {
    @Nullable Duration limit = timeout.value().orElse(null);
    return switch (segment) {
      case GATHER -> new Gather(returnExceptions.get(), limit);
      case AS_COMPLETED -> new AsCompleted(limit);
      case WAIT -> new Wait(returnWhen.get(), limit, then.get());
      case TASK_GROUP -> new TaskGroup();
    };
  }

  private void changed() {
    if (!choosing) {
      policy.set(of(kind.get()));
    }
  }
}
