package dev.muster.ui.settings;

import dev.muster.settings.Language;
import dev.muster.ui.Fxml;
import dev.muster.ui.Motion;
import dev.muster.ui.OnScreen;
import dev.muster.ui.OneOf;
import dev.muster.ui.Texts;
import dev.muster.ui.Theme;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Theme, language, size and motion; each takes effect while one looks.
public final class AppearancePane extends VBox {
  private final Preferences preferences;

  @FXML private ToggleGroup themes;
  @FXML private ToggleGroup languages;
  @FXML private ToggleGroup motions;
  @FXML private Slider scale;
  @FXML private Label percent;

  public AppearancePane(Preferences preferences) {
    this.preferences = preferences;
    Fxml.load(this);
  }

  @FXML
  void initialize() {
    OneOf.bind(themes, preferences.themeProperty(), Theme.Choice.values());
    OneOf.bind(languages, preferences.languageProperty(), Language.values());
    OneOf.bind(motions, preferences.motionProperty(), Motion.Choice.values());
    OnScreen.tell(this, preferences.textScaleProperty(), now -> show(now.intValue()));
    // Only when the thumb rests: the slider itself grows with everything else.
    scale.valueChangingProperty().subscribe(changing -> take(changing));
    scale.valueProperty().subscribe(_ -> take(scale.isValueChanging()));
  }

  private void take(boolean changing) {
    percent.setText(Texts.get("settings.scale.percent", (int) Math.round(scale.getValue())));
    if (!changing) {
      preferences.textScaleProperty().set((int) Math.round(scale.getValue()));
    }
  }

  private void show(int now) {
    if (!scale.isValueChanging()) {
      scale.setValue(now);
    }
  }

  @FXML
  void onUsualSize() {
    preferences.usualSize();
  }
}
