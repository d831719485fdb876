package dev.muster.ui.window;

import dev.muster.engine.Limits;
import dev.muster.engine.Session;
import dev.muster.engine.Signal;
import java.util.ArrayList;
import java.util.List;

/// The session of a run under way: its limits and rates follow what the user changes, and stay
/// within what the system can hold open.
final class LiveSession {
  private final int tasks;
  private final long files;
  private Session session;

  /// @param tasks how many requests the run has
  /// @param files how many files and sockets could be opened when it began
  LiveSession(Session asked, int tasks, long files) {
    this.tasks = tasks;
    this.files = files;
    session = affordable(asked);
  }

  Session session() {
    return session;
  }

  /// Whether fewer may be in flight than `asked`, because the system holds no more open.
  boolean fallsShortOf(Session asked) {
    return !session.limits().equals(asked.limits());
  }

  /// Takes over what changes for a run under way.
  ///
  /// @return what the run is to be told
  List<Signal> change(Session asked) {
    Session now = affordable(asked);
    List<Signal> signals = new ArrayList<>();
    if (!now.limits().equals(session.limits())) {
      signals.add(new Signal.Change(now.limits()));
    }
    if (!now.rates().equals(session.rates())) {
      signals.add(new Signal.ChangeRates(now.rates()));
    }
    session = now;
    return signals;
  }

  private Session affordable(Session asked) {
    Limits possible = asked.limits().within(tasks, files);
    return asked.withLimits(possible);
  }
}
