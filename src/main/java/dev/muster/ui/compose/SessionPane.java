package dev.muster.ui.compose;

import atlantafx.base.controls.ToggleSwitch;
import dev.muster.ui.Fxml;
import dev.muster.ui.Texts;
import dev.muster.ui.Theme;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// The session's settings, as they open from the toolbar.
final class SessionPane extends VBox {
  private final ComposeModel model;
  private final SessionForm form;

  @FXML private TextField inFlight;
  @FXML private TextField perHost;
  @FXML private TextField maxRedirects;
  @FXML private TextField total;
  @FXML private TextField connect;
  @FXML private TextField read;
  @FXML private TextField keepBody;
  @FXML private TextArea headers;
  @FXML private ToggleGroup totalFrom;
  @FXML private ToggleGroup themes;
  @FXML private ToggleSwitch failOnStatus;
  @FXML private Label problem;

  SessionPane(ComposeModel model) {
    this.model = model;
    this.form = model.session();
    Fxml.load(this);
  }

  @FXML
  void initialize() {
    EntryField.bind(inFlight, form.inFlight, Texts.get("compose.session.inFlight.name"));
    EntryField.bind(perHost, form.perHost, Texts.get("compose.session.perHost.name"));
    EntryField.bind(maxRedirects, form.maxRedirects, Texts.get("compose.session.maxRedirects.tip"));
    EntryField.bind(total, form.total, Texts.get("compose.session.total.tip"));
    EntryField.bind(connect, form.connect, Texts.get("compose.session.connect.tip"));
    EntryField.bind(read, form.read, Texts.get("compose.session.read.tip"));
    EntryField.bind(keepBody, form.keepBody, Texts.get("compose.session.keepBody.tip"));
    EntryField.bind(headers, form.headers, Texts.get("compose.session.headers.tip"));
    Segments.bind(totalFrom, form.totalFromCreation, false, true);
    Segments.bind(
        themes, model.themeProperty(), Theme.Choice.SYSTEM, Theme.Choice.LIGHT, Theme.Choice.DARK);
    failOnStatus.selectedProperty().bindBidirectional(form.failOnStatus);
    showProblems();
  }

  private void showProblems() {
    List<Entry<?>> entries = form.entries();
    Observable[] problems = entries.stream().map(Entry::problemProperty).toArray(Observable[]::new);
    problem.textProperty().bind(Bindings.createStringBinding(form::firstProblem, problems));
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
  }

  @FXML
  void onReset() {
    form.reset();
  }
}
