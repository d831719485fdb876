package dev.muster.http;

import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.FailureKind;

/// What a request does next.
sealed interface Step {
  /// Sends this, and sees.
  record Send(Hop hop) implements Step {}

  record End(Outcome outcome) implements Step {}

  static Step failed(FailureKind kind, String reason) {
    return new End(new Outcome.Failed(kind, reason));
  }
}
