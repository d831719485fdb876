package dev.muster.ui;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A switch for those too who use no mouse, and for those who hear the screen: Space turns it, and
/// it says that it is one and how it stands.
public final class Switch extends ToggleSwitch {
  public Switch() {
    setAccessibleRole(AccessibleRole.CHECK_BOX);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    selectedProperty()
        .subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      fire();
      event.consume();
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? Boolean.valueOf(isSelected())
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      fire();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
