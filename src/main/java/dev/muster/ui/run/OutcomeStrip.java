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
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What the await came to, in words, and what can be done about the tasks it left. Where room is
/// short the call is named shortly, then the offers go into a menu, then the cause and the counts
/// are cut; the call itself is always there, and what is cut is whole in its tooltip.
public final class OutcomeStrip extends HBox {
  private static final PseudoClass AWAITING = PseudoClass.getPseudoClass("awaiting");
  private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");

  private static final double LEAST_CALL = 150;
  private static final double LEAST_TEXT = 60;
  private static final double SHORT_CAUSE = 260;

  private final RunModel model;
  private final Tooltip whole = new Tooltip();
  private final Offers offers = new Offers();
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
    getChildren().add(offers);
    tellInFull(counts);
    tellInFull(cause);
    cause.setMinWidth(LEAST_TEXT);
    fit =
        new Fit(
            this,
            List.of(
                this::callInFull,
                offers::unfold,
                room -> cause.setMaxWidth(room ? USE_PREF_SIZE : SHORT_CAUSE),
                room -> counts.setMinWidth(room ? USE_PREF_SIZE : LEAST_TEXT),
                this::countsOrNone));
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

  /// What they count stands in the status bar too.
  private void countsOrNone(boolean room) {
    appear(counts, true);
    appear(counts, room || computeMinWidth(-1) <= getWidth());
  }

  private void callInFull(boolean room) {
    AwaitWords words = model.awaitProperty().get();
    code.setText(room ? words.call().line() : words.code());
    code.setMinWidth(Math.min(LEAST_CALL, code.prefWidth(-1)));
    code.setTooltip(words.verb() == Verb.NONE ? null : whole);
  }

  private static void tellInFull(Labeled cut) {
    cut.setTooltip(new Tooltip());
    cut.getTooltip().textProperty().bind(cut.textProperty());
  }

  /// Puts something behind the buttons that concern the await.
  public void offer(ButtonBase more) {
    offers.add(more);
    Objects.requireNonNull(fit).fit();
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
