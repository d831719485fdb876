package dev.muster.ui.compose;

import dev.muster.input.Reason;
import dev.muster.ui.Texts;

/// Says in the user's language why something was not taken.
final class Reasons {
  private Reasons() {}

  static String sentence(Reason reason) {
    return Texts.get("compose.reason." + reason.kind(), reason.detail());
  }
}
