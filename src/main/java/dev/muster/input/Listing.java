package dev.muster.input;

import dev.muster.engine.Request;
import dev.muster.input.Reason.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/// What has been read of a text so far.
final class Listing {
  /// What a run can hold.
  static final int MOST = 2_000_000;

  private final List<Request> requests = new ArrayList<>();
  private final List<FileBody> files = new ArrayList<>(0);
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Skipped> warnings = new ArrayList<>();
  private final List<String> sitemaps = new ArrayList<>(0);
  private int repeats;
  private boolean full;

  /// How many requests there are.
  int size() {
    return requests.size();
  }

  int skips() {
    return skipped.size();
  }

  /// Whether nothing more is taken.
  boolean full() {
    return full;
  }

  /// Takes the draft's requests for one URL, as often as it repeats.
  ///
  /// @return how many
  int add(Draft draft, String url, int line) {
    Request request = draft.request(url, line);
    Payload payload = draft.payload();
    int times = Math.min(draft.repeat(), MOST - requests.size());
    for (int i = 0; i < times; i++) {
      if (payload.hasFiles()) {
        files.add(new FileBody(requests.size(), payload.pieces()));
      }
      requests.add(request);
    }
    repeats += Math.max(0, times - 1);
    if (times < draft.repeat() && !full) {
      full = true;
      String most = String.format(Locale.ENGLISH, "%,d", MOST);
      warn(line, url, new Reason(Kind.TOO_MANY, most));
    }
    return times;
  }

  /// Takes what another list holds but its files: who reads several at once is asked about none.
  void addAll(RequestList list) {
    int room = MOST - requests.size();
    full |= list.requests().size() > room;
    requests.addAll(list.requests().subList(0, Math.min(room, list.requests().size())));
    skipped.addAll(list.skipped());
    warnings.addAll(list.warnings());
  }

  void skip(int line, String text, Reason reason) {
    skipped.add(new Skipped(line, Skipped.excerpt(text), reason));
  }

  void skip(Skipped one) {
    skipped.add(one);
  }

  void warn(int line, String text, Reason reason) {
    warnings.add(new Skipped(line, Skipped.excerpt(text), reason));
  }

  /// Warnings as they come, to look back on.
  List<Skipped> warnings() {
    return warnings;
  }

  /// Another list of URLs, which this one names.
  void sitemap(String url) {
    sitemaps.add(url);
  }

  /// Stops where the list is no longer wanted.
  static void goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the list is no longer wanted");
    }
  }

  RequestList list(Format format, List<LineMark> marks) {
    int duplicates = Distinct.count(requests, files) - repeats;
    return new RequestList(requests, skipped, warnings, duplicates, marks, format, files, sitemaps);
  }

  /// @param lines how many lines the text has; 0 where nobody will ask what each is
  RequestList list(Format format, int lines) {
    return list(format, lines == 0 ? List.of() : Marks.of(lines, requests, skipped));
  }
}
