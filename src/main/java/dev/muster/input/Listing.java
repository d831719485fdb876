package dev.muster.input;

import dev.muster.engine.Header;
import dev.muster.engine.Quantities;
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

  /// What a run needs for each request, besides its URL and what it sends, in bytes.
  private static final int EACH = 400;

  /// The same for a line that was left out, and how it begins.
  private static final int EACH_SKIPPED = 200;

  private final long mostBytes;
  private final List<Request> requests = new ArrayList<>();
  private final List<FileBody> files = new ArrayList<>(0);
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Skipped> warnings = new ArrayList<>();
  private final List<String> sitemaps = new ArrayList<>(0);
  private int repeats;
  private long bytes;
  private boolean full;

  Listing() {
    this(Runtime.getRuntime().maxMemory() / 2);
  }

  /// @param mostBytes how much of the memory the list may take, with what a run of it takes
  Listing(long mostBytes) {
    this.mostBytes = mostBytes;
  }

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
    bytes += bytes(request);
    long room = Math.max(0, (mostBytes - bytes) / EACH);
    int times = (int) Math.min(Math.min(draft.repeat(), MOST - requests.size()), room);
    for (int i = 0; i < times; i++) {
      if (payload.hasFiles()) {
        files.add(new FileBody(requests.size(), payload.pieces()));
      }
      requests.add(request);
    }
    bytes += (long) times * EACH;
    repeats += Math.max(0, times - 1);
    if (times < draft.repeat()) {
      fill(line, url, times < room ? Kind.TOO_MANY : Kind.TOO_LARGE);
    }
    return times;
  }

  private static long bytes(Request request) {
    long all = request.url().length();
    for (Header header : request.headers()) {
      all += header.name().length() + header.value().length();
    }
    return all + (request.body() == null ? 0 : request.body().bytes().length);
  }

  private void fill(int line, String text, Kind why) {
    if (!full) {
      String most =
          why == Kind.TOO_MANY
              ? String.format(Locale.ENGLISH, "%,d", MOST)
              : Quantities.bytes(mostBytes);
      warnings.add(new Skipped(line, Skipped.excerpt(text), new Reason(why, most)));
      full = true;
    }
  }

  /// Counts what is told of a line; whether there is room for it.
  private boolean holds(int line, String text) {
    bytes += EACH_SKIPPED;
    if (bytes > mostBytes) {
      fill(line, text, Kind.TOO_LARGE);
    }
    return !full;
  }

  /// Takes what another list holds but its files: who reads several at once is asked about none.
  void addAll(RequestList list) {
    for (Request request : list.requests()) {
      bytes += EACH + bytes(request);
      if (requests.size() == MOST || bytes > mostBytes) {
        fill(1, request.url(), bytes > mostBytes ? Kind.TOO_LARGE : Kind.TOO_MANY);
        return;
      }
      requests.add(request);
    }
    list.skipped().forEach(this::skip);
    list.warnings().forEach(this::warn);
  }

  void skip(int line, String text, Reason reason) {
    skip(new Skipped(line, Skipped.excerpt(text), reason));
  }

  void skip(Skipped one) {
    if (holds(one.line(), one.excerpt())) {
      skipped.add(one);
    }
  }

  void warn(int line, String text, Reason reason) {
    warn(new Skipped(line, Skipped.excerpt(text), reason));
  }

  void warn(Skipped one) {
    if (holds(one.line(), one.excerpt())) {
      warnings.add(one);
    }
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
