package dev.muster.http;

import dev.muster.engine.Why;
import java.io.IOException;

/// What we refuse to go on with though OkHttp would.
sealed class Unsound extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Why why;

  private Unsound(Why.Case because) {
    super(because.name());
    why = Why.of(because);
  }

  Why why() {
    return why;
  }

  /// The answer's head contradicts itself.
  static final class Answer extends Unsound {
    private static final long serialVersionUID = 1;

    Answer(Why.Case because) {
      super(because);
    }
  }

  /// An open connection has something to read before the request has gone out: taking it for the
  /// answer would shift every answer that follows by one.
  static final class Connection extends Unsound {
    private static final long serialVersionUID = 1;

    private final boolean sent;

    /// @param sent whether the request has gone out all the same
    Connection(boolean sent) {
      super(Why.Case.ANSWERED_UNASKED);
      this.sent = sent;
    }

    boolean sent() {
      return sent;
    }
  }
}
