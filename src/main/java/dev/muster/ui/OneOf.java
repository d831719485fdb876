package dev.muster.ui;

import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;

/// A row of toggles as a choice of one: bound to a property, and never without a choice.
public final class OneOf {
  private OneOf() {}

  /// @param values what the toggles stand for, in their order
  @SafeVarargs
  public static <T> void bind(ToggleGroup group, Property<T> choice, T... values) {
    for (int i = 0; i < values.length; i++) {
      group.getToggles().get(i).setUserData(values[i]);
    }
    OnScreen.tell((Node) group.getToggles().getFirst(), choice, chosen -> select(group, chosen));
    group
        .selectedToggleProperty()
        .addListener((_, before, now) -> {
          if (now == null) {
            group.selectToggle(before);
          } else {
            choice.setValue(values[group.getToggles().indexOf(now)]);
          }
        });
  }

  private static void select(ToggleGroup group, Object chosen) {
    for (Toggle toggle : group.getToggles()) {
      if (chosen.equals(toggle.getUserData())) {
        group.selectToggle(toggle);
      }
    }
  }
}
