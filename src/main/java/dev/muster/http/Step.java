package dev.muster.http;

import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Why;

/// What a request does next.
sealed interface Step {
  /// Sends this, and sees.
  record Send(Hop hop) implements Step {}

  record End(Outcome outcome) implements Step {}

  static Step failed(FailureKind kind, Why.Case because, Object... values) {
    return new End(Outcome.Failed.of(kind, because, values));
  }
}
