package dev.muster.ui.compose;

import dev.muster.ui.OnScreen;
import javafx.scene.control.Label;

/// What the chosen policy will do with failures, cancels and its limit, in a line below the
/// toolbar.
public final class PolicyLine extends Label {
  public PolicyLine(PolicyChoice choice) {
    setId("policy-line");
    getStyleClass().add("policy-line");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    OnScreen.tell(this, choice.policyProperty(), policy -> setText(Explained.policy(policy)));
  }
}
