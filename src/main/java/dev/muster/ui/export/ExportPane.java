package dev.muster.ui.export;

import dev.muster.export.ExportFormat;
import dev.muster.ui.Fxml;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Asks which rows to export, in which format, and where to; shows how far it is.
public final class ExportPane extends VBox {
  private final ExportModel model;
  private final Destination destination;
  private final Map<Scope, RadioButton> scopes = new EnumMap<>(Scope.class);
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          progress.setProgress(model.progress());
        }
      };

  @FXML private HBox scopeChoice;
  @FXML private ComboBox<ExportFormat> format;
  @FXML private CheckBox secrets;
  @FXML private Button save;
  @FXML private ProgressBar progress;
  @FXML private Button cancel;
  @FXML private Label said;

  public ExportPane(ExportModel model, Destination destination) {
    this.model = model;
    this.destination = destination;
    Fxml.load(this);
  }

  @FXML
  void initialize() {
    chooseScope();
    format.getItems().setAll(model.formats());
    format.setConverter(new FormatName());
    format.valueProperty().bindBidirectional(model.formatProperty());
    secrets.selectedProperty().bindBidirectional(model.withSecretsProperty());
    said.textProperty().bind(model.saidProperty());
    OnScreen.tell(this, model.busyProperty(), this::busy);
    sceneProperty()
        .addListener((_, _, scene) -> pulseWhile(scene != null && model.busyProperty().get()));
  }

  private void chooseScope() {
    ToggleGroup group = new ToggleGroup();
    for (Scope scope : Scope.values()) {
      int rows = model.count(scope);
      RadioButton choice = new RadioButton(Texts.get("export.scope." + scope, rows));
      choice.setId("export-" + scope);
      choice.setToggleGroup(group);
      choice.setDisable(rows == 0);
      choice.setSelected(scope == model.scopeProperty().get() && rows > 0);
      // The arrow keys choose without an action.
      choice.selectedProperty().subscribe(chosen -> choose(scope, chosen));
      scopes.put(scope, choice);
      scopeChoice.getChildren().add(choice);
    }
    if (group.getSelectedToggle() == null) {
      model.scopeProperty().set(Scope.ALL);
      group.selectToggle(scopes.get(Scope.ALL));
    }
  }

  private void choose(Scope scope, boolean chosen) {
    if (chosen) {
      model.scopeProperty().set(scope);
    }
  }

  private void busy(boolean busy) {
    save.setDisable(busy || model.count(Scope.ALL) == 0);
    progress.setVisible(busy);
    cancel.setVisible(busy);
    pulseWhile(busy);
  }

  private void pulseWhile(boolean busy) {
    if (busy) {
      pulse.start();
    } else {
      pulse.stop();
    }
  }

  @FXML
  void save() {
    destination.pick(getScene().getWindow(), model.name()).ifPresent(model::write);
  }

  @FXML
  void cancel() {
    model.cancel();
  }

  private static final class FormatName extends StringConverter<ExportFormat> {
    @Override
    public String toString(ExportFormat each) {
      return Texts.get("export.format." + each.word());
    }

    @Override
    public ExportFormat fromString(String text) {
      throw new UnsupportedOperationException("nobody types a format");
    }
  }
}
