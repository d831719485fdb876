package dev.muster.ui.detail;

import dev.muster.ui.Fxml;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/// The body as a picture, formatted text, text or hex, and how much of it there is.
public final class BodyTab extends BorderPane {
  private final Map<BodyForm, ToggleButton> forms = new EnumMap<>(BodyForm.class);
  private final BodyText text = new BodyText();
  private final VirtualizedScrollPane<BodyText> lines = new VirtualizedScrollPane<>(text);
  private final PictureView picture = new PictureView();
  private @Nullable BodyModel model;
  private SavePicker picker = SavePicker.system();
  @FXML private Label note;
  @FXML private Label said;
  @FXML private Button copyAll;
  @FXML private HBox choice;
  @FXML private HBox bar;

  public BodyTab() {
    Fxml.load(this);
    setCenter(lines);
  }

  /// How the user is asked where to save the body.
  void saveWith(SavePicker asking) {
    picker = asking;
  }

  void bind(BodyModel model) {
    this.model = model;
    said.textProperty().bind(model.saidProperty());
    ToggleGroup group = new ToggleGroup();
    for (BodyForm form : BodyForm.values()) {
      ToggleButton button = new ToggleButton(Texts.get("detail.body." + form));
      button.setToggleGroup(group);
      button.setId("body-" + form);
      button.setOnAction(_ -> {
        button.setSelected(true); // a click on the chosen one must not unchoose it
        model.choose(form);
      });
      forms.put(form, button);
    }
    choice.getChildren().setAll(forms.values());
    OnScreen.tell(this, model.renderingProperty(), this::show);
  }

  private void show(Rendering rendering) {
    note.setText(rendering.note());
    bar.setVisible(!rendering.offered().isEmpty());
    forms.forEach((form, button) -> {
      button.setSelected(form == rendering.form());
      button.setVisible(rendering.offered().contains(form));
      button.setManaged(button.isVisible());
    });
    boolean drawn = rendering.picture() != null;
    text.show(rendering.text());
    picture.show(rendering.picture());
    setCenter(drawn ? picture : lines);
    copyAll.setDisable(drawn);
  }

  @FXML
  void copyAll() {
    Copying.copy(Printable.joined(text.getText()));
  }

  @FXML
  void save() {
    if (model != null) {
      picker.pick(getScene().getWindow(), model.fileName()).ifPresent(model::save);
    }
  }
}
