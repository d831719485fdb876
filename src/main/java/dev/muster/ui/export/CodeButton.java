package dev.muster.ui.export;

import dev.muster.export.Language;
import dev.muster.ui.Texts;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/// Copies the run as code, in a language of choice.
public final class CodeButton extends MenuButton {
  public CodeButton(Copies copies) {
    super(Texts.get("export.code"));
    setId("copy-as-code");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip(Texts.get("export.code.tip")));
    for (Language language : Language.values()) {
      MenuItem item = new MenuItem(Texts.get("export.code." + language));
      item.setId("code-" + language);
      item.setOnAction(_ -> copies.code(language));
      getItems().add(item);
    }
  }
}
