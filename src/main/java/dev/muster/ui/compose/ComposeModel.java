package dev.muster.ui.compose;

import dev.muster.engine.Plan;
import dev.muster.input.RequestList;
import dev.muster.ui.Texts;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Where a run is composed: the list, the policy, the session; and the two orders, run and cancel.
/// FX thread.
public final class ComposeModel implements AutoCloseable {
  private final ListModel list;
  private final PolicyChoice policy = new PolicyChoice();
  private final SessionForm session = new SessionForm();
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final BooleanBinding canRun;
  private final StringBinding whyNot;
  private Consumer<Plan> start = _ -> {};
  private Runnable cancelAll = () -> {};
  private Runnable settings = () -> {};

  public ComposeModel(Function<String, RequestList> reader) {
    this(new ListModel(reader));
  }

  ComposeModel(ListModel list) {
    this.list = list;
    canRun =
        Bindings.createBooleanBinding(
            () -> !running.get() && hopeful(),
            running,
            list.listingProperty(),
            list.staleProperty(),
            list.openingProperty());
    whyNot =
        Bindings.createStringBinding(
            this::reason,
            running,
            list.listingProperty(),
            list.staleProperty(),
            Texts.languageProperty(),
            list.openingProperty());
  }

  /// Who starts a run, and who cancels all of it: set once, by whoever owns the runs.
  public void serve(Consumer<Plan> start, Runnable cancelAll) {
    this.start = start;
    this.cancelAll = cancelAll;
  }

  public ListModel list() {
    return list;
  }

  public PolicyChoice policy() {
    return policy;
  }

  public SessionForm session() {
    return session;
  }

  /// Who opens all settings: set once.
  public void serveSettings(Runnable open) {
    settings = open;
  }

  void openSettings() {
    settings.run();
  }

  /// Whether a run is under way; its owner says so.
  public BooleanProperty runningProperty() {
    return running;
  }

  /// Whether {@link #run} may find something to run. A list that is still being read counts.
  public BooleanBinding canRun() {
    return canRun;
  }

  /// Why nothing can be run; empty when it can.
  public StringBinding whyNot() {
    return whyNot;
  }

  /// Starts a run of the text as it now stands, as soon as it is read.
  public void run() {
    if (canRun.get()) {
      list.whenReady(requests -> {
        if (canRun.get() && !requests.isEmpty()) {
          start.accept(new Plan(requests, policy.policy(), session.session()));
          session.insecure.set(false); // held for one run
        }
      });
    }
  }

  public void cancelAll() {
    if (running.get()) {
      cancelAll.run();
    }
  }

  private boolean hopeful() {
    return list.staleProperty().get()
        || list.openingProperty().get()
        || !list.listingProperty().get().requests().isEmpty();
  }

  private String reason() {
    if (running.get()) {
      return Texts.get("compose.run.running");
    }
    return hopeful() ? "" : Texts.get("compose.run.nothing");
  }

  @Override
  public void close() {
    list.close();
  }
}
