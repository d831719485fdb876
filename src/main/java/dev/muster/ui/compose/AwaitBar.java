package dev.muster.ui.compose;

import atlantafx.base.controls.Popover;
import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.engine.Wait.Then;
import dev.muster.ui.Bubble;
import dev.muster.ui.Fit;
import dev.muster.ui.Fxml;
import dev.muster.ui.OnScreen;
import dev.muster.ui.OneOf;
import dev.muster.ui.Switch;
import dev.muster.ui.Texts;
import dev.muster.ui.Zoom;
import dev.muster.ui.compose.PolicyChoice.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The toolbar: run, cancel, the policy with its own options, the session.
public final class AwaitBar extends VBox {
  private final ComposeModel model;
  private final PolicyChoice policy;
  private @Nullable Bubble settings;

  @FXML private HBox line;
  @FXML private FlowPane below;
  @FXML private HBox end;
  @FXML private HBox runBox;
  @FXML private Button run;
  @FXML private Button cancelAll;
  @FXML private Label awaitCaption;
  @FXML private ToggleGroup kinds;
  @FXML private HBox returnExceptionsBox;
  @FXML private HBox returnWhenBox;
  @FXML private HBox timeoutBox;
  @FXML private HBox thenBox;
  @FXML private Switch returnExceptions;
  @FXML private ComboBox<ReturnWhen> returnWhen;
  @FXML private TextField timeout;
  @FXML private ComboBox<Then> then;
  @FXML private Button session;
  @FXML private Button insecure;

  public AwaitBar(ComposeModel model) {
    this.model = model;
    this.policy = model.policy();
    Fxml.load(this);
  }

  @FXML
  void initialize() {
    showOrders();
    showPolicy();
    showSession();
    showInsecure();
    fit();
  }

  private void showOrders() {
    run.disableProperty().bind(model.canRun().not());
    cancelAll.disableProperty().bind(model.runningProperty().not());
    Tooltip why = new Tooltip();
    why.textProperty()
        .bind(
            model.whyNot().map(reason -> reason.isEmpty() ? Texts.get("compose.run.tip") : reason));
    // A disabled button shows no tooltip, so the box around it does.
    Tooltip.install(runBox, why);
    run.accessibleHelpProperty().bind(why.textProperty());
  }

  private void showPolicy() {
    OneOf.bind(kinds, policy.kindProperty(), Kind.values());
    kinds.getToggles().forEach(this::explain);
    showFor(returnExceptionsBox, Set.of(Kind.GATHER));
    showFor(timeoutBox, Set.of(Kind.GATHER, Kind.AS_COMPLETED, Kind.WAIT));
    showFor(returnWhenBox, Set.of(Kind.WAIT));
    showFor(thenBox, Set.of(Kind.WAIT));
    returnExceptions.selectedProperty().bindBidirectional(policy.returnExceptionsProperty());
    returnWhen.getItems().setAll(ReturnWhen.values());
    returnWhen.valueProperty().bindBidirectional(policy.returnWhenProperty());
    then.getItems().setAll(Then.values());
    then.setConverter(Shown.as(choice -> Texts.get("compose.then." + choice)));
    then.valueProperty().bindBidirectional(policy.thenProperty());
    EntryField.bind(timeout, policy.timeout(), Texts.get("compose.timeout.tip"));
    EntryField.speakUp(timeout, policy.timeout());
  }

  private void explain(Toggle segment) {
    ObservableValue<String> sentence =
        policy.policyProperty().map(_ -> Explained.policy(policy.of((Kind) segment.getUserData())));
    ToggleButton button = (ToggleButton) segment;
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    tooltip.textProperty().bind(sentence);
    button.setTooltip(tooltip);
    button.accessibleHelpProperty().bind(sentence);
  }

  private void showFor(Node option, Set<Kind> those) {
    ObservableValue<Boolean> shown = policy.kindProperty().map(those::contains);
    option.visibleProperty().bind(shown);
    option.managedProperty().bind(shown);
  }

  /// Builds what opens from the bar, before it is asked for.
  public void prepare() {
    settings();
  }

  private Bubble settings() {
    if (settings == null) {
      settings = bubble();
    }
    return settings;
  }

  private Bubble bubble() {
    Bubble bubble = new Bubble(Popover.ArrowLocation.TOP_RIGHT);
    bubble.setContentNode(new Zoom(new SessionScroll(new SessionPane(model), this)));
    return bubble;
  }

  private void showSession() {
    Tooltip summary = new Tooltip();
    summary
        .textProperty()
        .bind(model.session().sessionProperty().map(_ -> model.session().summary()));
    session.setTooltip(summary);
    session.accessibleTextProperty().bind(summary.textProperty());
  }

  /// Where room is short, first the session's summary goes, then the captions, then what Cancel all
  /// says beyond its square; then the policy's options go below, then the session, too, and at last
  /// the orders are their signs alone.
  private void fit() {
    List<Label> captions =
        Stream.of(returnWhenBox, timeoutBox, thenBox)
            .map(box -> (Label) box.getChildren().getFirst())
            .toList();
    Fit fit =
        new Fit(
            line,
            List.of(
                room -> opens(room ? model.session().summary() : shortly("session.button")),
                room -> show(awaitCaption, room),
                room -> captions.forEach(caption -> show(caption, room)),
                room ->
                    timeout.setPromptText(
                        Texts.get(room ? "compose.timeout.none" : "compose.timeout")),
                room ->
                    cancelAll.setText(room ? Texts.get("compose.cancelAll") : shortly("cancelAll")),
                this::placeOptions,
                this::placeEnd,
                this::nameOrders));
    OnScreen.tell(this, policy.kindProperty(), _ -> fit.fit());
    OnScreen.tell(this, model.session().sessionProperty(), _ -> fit.fit());
  }

  private void placeOptions(boolean room) {
    move(List.of(returnExceptionsBox, returnWhenBox, timeoutBox, thenBox), room);
    show(below, !room);
  }

  private void placeEnd(boolean room) {
    move(List.of(end), room);
  }

  private void nameOrders(boolean room) {
    Stream.of(run, cancelAll)
        .forEach(order ->
            order.setContentDisplay(room ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
  }

  /// Into the line, before its end if that is there; or below.
  private void move(List<HBox> parts, boolean intoLine) {
    List<Node> from = (intoLine ? below : line).getChildren();
    List<Node> into = (intoLine ? line : below).getChildren();
    if (!into.containsAll(parts)) {
      from.removeAll(parts);
      into.addAll(into.contains(end) ? into.indexOf(end) : into.size(), parts);
    }
  }

  private void showInsecure() {
    insecure.visibleProperty().bind(model.session().insecure);
    insecure.managedProperty().bind(model.session().insecure);
  }

  @FXML
  void onSecure() {
    model.session().insecure.set(false);
  }

  private void opens(String text) {
    session.setText(Texts.get("compose.session.button.open", text));
  }

  private static String shortly(String key) {
    return Texts.get("compose." + key + ".short");
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @FXML
  void onRun() {
    model.run();
  }

  @FXML
  void onCancelAll() {
    model.cancelAll();
  }

  @FXML
  void onSession() {
    if (settings().isShowing()) {
      settings().hide();
    } else {
      settings().show(session);
    }
  }
}
