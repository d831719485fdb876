package dev.muster.ui.compose;

import dev.muster.ui.Fxml;
import dev.muster.ui.OnScreen;
import dev.muster.ui.OneOf;
import dev.muster.ui.Switch;
import dev.muster.ui.Texts;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The session's settings, as they open from the toolbar.
public final class SessionPane extends VBox {
  private final ComposeModel model;
  private final SessionForm form;

  @FXML private TextField inFlight;
  @FXML private TextField perHost;
  @FXML private TextField rate;
  @FXML private TextField ratePerHost;
  @FXML private TextField total;
  @FXML private TextField connect;
  @FXML private TextField read;
  @FXML private TextField retries;
  @FXML private TextField firstBackOff;
  @FXML private TextField longestBackOff;
  @FXML private TextField maxRedirects;
  @FXML private TextField maxHeaders;
  @FXML private TextField maxBody;
  @FXML private TextField keepBody;
  @FXML private TextField keepAll;
  @FXML private TextArea headers;
  @FXML private ToggleGroup totalFrom;
  @FXML private ToggleGroup profiles;
  @FXML private Switch retryUnsafe;
  @FXML private Switch failOnStatus;
  @FXML private Label problem;
  @FXML private Hyperlink allSettings;

  public SessionPane(ComposeModel model) {
    this.model = model;
    this.form = model.session();
    Fxml.load(this);
  }

  @FXML
  void initialize() {
    bind(inFlight, form.inFlight, "inFlight.name");
    bind(perHost, form.perHost, "perHost.name");
    bind(rate, form.rate, "rate.name");
    bind(ratePerHost, form.ratePerHost, "ratePerHost.name");
    bind(total, form.total, "total.tip");
    bind(connect, form.connect, "connect.tip");
    bind(read, form.read, "read.tip");
    bind(retries, form.retries, "retries.tip");
    bind(firstBackOff, form.firstBackOff, "firstBackOff.tip");
    bind(longestBackOff, form.longestBackOff, "longestBackOff.tip");
    bind(maxRedirects, form.maxRedirects, "maxRedirects.tip");
    bind(maxHeaders, form.maxHeaders, "maxHeaders.tip");
    bind(maxBody, form.maxBody, "maxBody.tip");
    bind(keepBody, form.keepBody, "keepBody.tip");
    bind(keepAll, form.keepAll, "keepAll.tip");
    bind(headers, form.headers, "headers.tip");
    headers.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    OneOf.bind(totalFrom, form.totalFromCreation, false, true);
    showProfile();
    retryUnsafe.selectedProperty().bindBidirectional(form.retryUnsafe);
    failOnStatus.selectedProperty().bindBidirectional(form.failOnStatus);
    showProblems();
  }

  private static void bind(TextInputControl field, Entry<?> entry, String tip) {
    EntryField.bind(field, entry, Texts.get("compose.session." + tip));
  }

  /// A header has nothing to indent: Tab goes on to what comes next.
  private void leave(KeyEvent key) {
    if (key.getCode() == KeyCode.TAB) {
      headers.requestFocusTraversal(
          key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      key.consume();
    }
  }

  private void showProblems() {
    List<Entry<?>> entries = form.entries();
    Observable[] problems = entries.stream().map(Entry::problemProperty).toArray(Observable[]::new);
    problem.textProperty().bind(Bindings.createStringBinding(form::firstProblem, problems));
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
  }

  /// A profile is chosen while the session has its limits and timeouts.
  private void showProfile() {
    for (Profile profile : Profile.values()) {
      profiles.getToggles().get(profile.ordinal()).setUserData(profile);
    }
    OnScreen.tell(this, form.sessionProperty(), _ -> markProfile());
  }

  private void markProfile() {
    profiles.selectToggle(
        Profile.of(form.session()).map(Enum::ordinal).map(profiles.getToggles()::get).orElse(null));
  }

  @FXML
  void onProfile(ActionEvent chosen) {
    if (chosen.getSource() instanceof ToggleButton button
        && button.getUserData() instanceof Profile profile) {
      form.use(profile.in(form.session()));
      markProfile();
    }
  }

  /// Without the way to all settings, for a place among them.
  public SessionPane amongAll() {
    allSettings.setVisible(false);
    allSettings.setManaged(false);
    return this;
  }

  @FXML
  void onSettings() {
    model.openSettings();
  }

  @FXML
  void onReset() {
    form.reset();
  }
}
