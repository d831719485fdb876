package dev.muster.ui.compose;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Policy;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Says in a sentence or two what a policy will do with failures, cancels and its limit.
final class Explained {
  private final String texts;

  private Explained(String texts) {
    this.texts = texts;
  }

  static String policy(Policy policy) {
    return new Explained("compose.explain.").of(policy);
  }

  /// What matters most of it, for where room is short.
  static String shortly(Policy policy) {
    return new Explained("compose.brief.").of(policy);
  }

  private String of(Policy policy) {
    return switch (policy) {
      case Gather(boolean exceptions, var limit) ->
          said(exceptions ? "gather.exceptions" : "gather") + limited("gather.limit", limit);
      case AsCompleted(var limit) -> said("asCompleted") + limited("asCompleted.limit", limit);
      case Wait(var when, var limit, var then) ->
          said("wait." + when) + limited("wait.limit", limit) + afterwards(when, limit, then);
      case TaskGroup() -> said("taskGroup");
    };
  }

  /// What becomes of the pending ones, where any can be left.
  private String afterwards(Wait.ReturnWhen when, @Nullable Duration limit, Wait.Then then) {
    boolean all = when == Wait.ReturnWhen.ALL_COMPLETED && limit == null;
    return all ? "" : " " + said("wait." + then);
  }

  private String limited(String key, @Nullable Duration limit) {
    return limit == null ? "" : " " + Texts.get(texts + key, InWords.plain(limit));
  }

  private String said(String key) {
    return Texts.get(texts + key);
  }
}
