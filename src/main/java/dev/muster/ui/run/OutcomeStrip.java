package dev.muster.ui.run;

import dev.muster.engine.RunRecord;
import dev.muster.ui.Fit;
import dev.muster.ui.Fxml;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import dev.muster.ui.run.AwaitWords.Verb;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What the await came to, in words, and what can be done about the tasks it left.
public final class OutcomeStrip extends HBox {
  private static final PseudoClass AWAITING = PseudoClass.getPseudoClass("awaiting");
  private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");

  private final RunModel model;
  private final Tooltip whole = new Tooltip();
  private @Nullable Fit fit;

  @FXML private Label verb;
  @FXML private Label code;
  @FXML private Label insecure;
  @FXML private Label preposition;
  @FXML private Label instant;
  @FXML private Label counts;
  @FXML private Hyperlink cause;
  @FXML private Button cancelAwait;
  @FXML private Button cancelPending;
  @FXML private Button awaitAgain;
  @FXML private Button stopShielded;

  public OutcomeStrip(RunModel model) {
    this.model = model;
    Fxml.load(this);
  }

  @FXML
  void initialize() {
    whole.getStyleClass().add("mono");
    fit = new Fit(this, List.of(this::callInFull, room -> appear(code, room)));
    OnScreen.tell(this, model.awaitProperty(), this::show);
    OnScreen.tell(this, model.recordProperty(), this::warn);
  }

  /// A run that took every certificate says so as long as it is on the screen.
  private void warn(@Nullable RunRecord run) {
    appear(insecure, run != null && run.plan().insecure());
  }

  private void show(AwaitWords words) {
    appear(this, words.verb() != Verb.NONE);
    pseudoClassStateChanged(AWAITING, words.verb() == Verb.AWAITING);
    pseudoClassStateChanged(RAISED, words.verb() == Verb.RAISED);
    verb.setText(words.verb().text());
    whole.setText(words.call().whole());
    preposition.setText(words.preposition());
    instant.setText(words.instant());
    counts.setText(Texts.get("run.await.came-to", words.counts()));
    cause.setText(words.cause());
    cause.setDisable(words.causeTask() < 0);
    appear(cause, !words.cause().isEmpty());
    appear(cancelAwait, words.canCancelAwait());
    appear(cancelPending, words.canCancelPending());
    appear(awaitAgain, words.canAwaitAgain());
    appear(stopShielded, words.canStopShielded());
    awaitAgain.setText(words.again());
    setAccessibleText(words.toString());
    Objects.requireNonNull(fit).fit();
  }

  private void callInFull(boolean room) {
    AwaitWords words = model.awaitProperty().get();
    code.setText(room ? words.call().line() : words.code());
    code.setTooltip(words.verb() == Verb.NONE ? null : whole);
  }

  /// Puts something behind the buttons that concern the await.
  public void offer(Node more) {
    getChildren().add(more);
  }

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  @FXML
  void goToCause() {
    model.reveal(model.awaitProperty().get().causeTask());
  }

  @FXML
  void cancelAwait() {
    model.cancelAwait();
  }

  @FXML
  void cancelPending() {
    model.cancelPending();
  }

  @FXML
  void stopShielded() {
    model.stopShielded();
  }

  @FXML
  void awaitAgain() {
    model.awaitAgain();
  }
}
