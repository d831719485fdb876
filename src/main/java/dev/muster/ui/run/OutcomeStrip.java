package dev.muster.ui.run;

import dev.muster.engine.RunRecord;
import dev.muster.ui.Abreast;
import dev.muster.ui.Fit;
import dev.muster.ui.Fxml;
import dev.muster.ui.Line;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import dev.muster.ui.run.AwaitWords.Verb;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What the await came to, in words, and what can be done about the tasks it left. Where room is
/// short the call is named shortly, then the offers go into a menu; where that isn't enough the
/// buttons stand below the sentence, and both wrap: nothing is cut.
public final class OutcomeStrip extends Abreast {
  private static final PseudoClass AWAITING = PseudoClass.getPseudoClass("awaiting");
  private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");

  private final RunModel model;
  private final Tooltip whole = new Tooltip();
  private @Nullable Offers offers;
  private @Nullable Fit fit;

  @FXML private Label verb;
  @FXML private Label code;
  @FXML private Label insecure;
  @FXML private HBox when;
  @FXML private Label preposition;
  @FXML private Label instant;
  @FXML private Label counts;
  @FXML private Hyperlink cause;
  @FXML private Line sentence;
  @FXML private Line orders;
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
    offers = new Offers(orders);
    for (Region part : List.of(code, counts, cause)) {
      part.maxWidthProperty().bind(Bindings.createDoubleBinding(this::inside, widthProperty()));
    }
    fit = new Fit(this, List.of(this::callInFull, offers::unfold, offers::keepFirst), this::wrap);
    OnScreen.tell(this, model.awaitProperty(), this::show);
    OnScreen.tell(this, model.recordProperty(), this::warn);
  }

  /// The width of a whole line.
  private double inside() {
    return getWidth() > 0
        ? getWidth() - snappedLeftInset() - snappedRightInset()
        : Double.MAX_VALUE;
  }

  private Offers offers() {
    return Objects.requireNonNull(offers);
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
    counts.setText(Texts.get("run.await.sentence", words.counts()));
    steady(when, words.verb() == Verb.AWAITING);
    steady(counts, words.verb() == Verb.AWAITING);
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

  /// What changes ten times a second takes the room that it had at its widest, or the strip might
  /// change its height as often.
  private static void steady(Region number, boolean awaiting) {
    number.setMinWidth(
        awaiting ? Math.max(number.getMinWidth(), number.prefWidth(-1)) : USE_COMPUTED_SIZE);
  }

  private void callInFull(boolean room) {
    AwaitWords words = model.awaitProperty().get();
    code.setText(room ? words.call().line() : words.code());
    code.setTooltip(words.verb() == Verb.NONE ? null : whole);
  }

  /// The sentence stands above the buttons: the call as long as both have one line each.
  private void wrap() {
    offers().unfold(true);
    if (orders.prefWidth(-1) > inside()) {
      offers().unfold(false);
      offers().keepFirst(orders.prefWidth(-1) <= inside());
    }
    callInFull(true);
    applyCss();
    callInFull(sentence.prefWidth(-1) <= inside());
  }

  /// Puts something behind the buttons that concern the await.
  public void offer(ButtonBase more) {
    offers().add(more);
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
