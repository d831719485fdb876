package dev.muster.ui.run;

import dev.muster.ui.Texts;

/// The await in words: what the policy did, when, and with what. The rows say what became of each
/// task; this says what the caller of the await got.
///
/// @param code the call in Python, shortly: `wait(return_when=FIRST_EXCEPTION)`
/// @param call the same as asyncio wants it written
/// @param preposition "since", "at"
/// @param instant "1.20 s", "217 ms"
/// @param counts "6 done, 11 pending, still running"
/// @param cause what it raised, or the first exception; empty for none
/// @param causeTask the task that the cause is about, -1 for none
/// @param again what awaiting once more is called with this policy
public record AwaitWords(
    Verb verb,
    String code,
    AsyncioCall call,
    String preposition,
    String instant,
    String counts,
    String cause,
    int causeTask,
    boolean canCancelAwait,
    boolean canCancelPending,
    boolean canAwaitAgain,
    boolean canStopShielded,
    String again) {
  /// How far the await has come.
  public enum Verb {
    NONE,
    AWAITING,
    RETURNED,
    RAISED;

    String text() {
      return Texts.get("run.await." + name());
    }
  }

  static final AwaitWords NONE =
      new AwaitWords(
          Verb.NONE, "", AsyncioCall.NONE, "", "", "", "", -1, false, false, false, false, "");

  /// The whole as one sentence.
  @Override
  public String toString() {
    String tail = cause.isEmpty() ? "" : " " + cause;
    return "%s %s %s %s: %s.%s".formatted(verb.text(), code, preposition, instant, counts, tail);
  }
}
