package dev.muster.app;

import dev.muster.input.Unsecret;
import dev.muster.practice.PracticeServer;
import dev.muster.practice.SampleList;
import dev.muster.settings.LastList;

/// What the list begins with: the last one, or the sample. The practice server has another port at
/// each start, so its address is kept as one that nobody has.
final class KeptList {
  private static final String ANY_PRACTICE = "http://127.0.0.1:0/";

  private final LastList last;
  private final String practice;
  private final String sample;

  KeptList(LastList last, PracticeServer server) {
    this.last = last;
    practice = server.url("/");
    sample = SampleList.text(server);
  }

  String first() {
    return last.load().map(text -> text.replace(ANY_PRACTICE, practice)).orElse(sample);
  }

  /// Keeps what may be kept of the list. A sample that nobody has touched is made anew each time.
  void keep(String text) {
    boolean own = !text.equals(sample);
    last.keep(own ? Unsecret.text(text).orElse("").replace(practice, ANY_PRACTICE) : "");
  }
}
