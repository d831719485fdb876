package dev.muster.ui.compose;

import dev.muster.engine.Policy;
import dev.muster.ui.OnScreen;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// What the chosen policy will do with failures, cancels and its limit, in a line below the
/// toolbar. Where room is short it says what matters most, and the whole is in its tooltip.
public final class PolicyLine extends Label {
  public PolicyLine(PolicyChoice choice) {
    setId("policy-line");
    getStyleClass().add("policy-line");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    Tooltip whole = new Tooltip();
    whole.setWrapText(true);
    whole.setMaxWidth(480);
    setTooltip(whole);
    OnScreen.tell(this, choice.policyProperty(), this::say);
    widthProperty().subscribe(_ -> say(choice.policyProperty().get()));
  }

  private void say(Policy policy) {
    String whole = Explained.policy(policy);
    getTooltip().setText(whole);
    setAccessibleText(whole);
    setText(whole);
    applyCss();
    if (getWidth() > 0 && prefWidth(-1) > getWidth()) {
      setText(Explained.shortly(policy));
    }
  }
}
