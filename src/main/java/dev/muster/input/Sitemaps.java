package dev.muster.input;

import dev.muster.input.Elsewhere.Fetched;
import dev.muster.input.Reason.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Follows an index of sitemaps to the sitemaps that it names. Nobody may call it before the user
/// has said yes: it asks servers that a list has named.
public final class Sitemaps {
  /// As many as an index may name by sitemaps.org.
  private static final int MOST = 50_000;

  /// Is told, whenever some sitemaps have come and more are named, how many of all known.
  @FunctionalInterface
  public interface Headway {
    void came(int done, int all);
  }

  /// How many are in memory at once.
  private static final int BATCH = 8;

  private final Elsewhere elsewhere;
  private final Listing all = new Listing();
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();

  private final Headway headway;

  private Sitemaps(Elsewhere elsewhere, Headway headway) {
    this.elsewhere = elsewhere;
    this.headway = headway;
  }

  /// The list with all that its sitemaps hold; what can't be had is among the skipped.
  public static RequestList followed(RequestList list, Elsewhere elsewhere) {
    return followed(list, elsewhere, (_, _) -> {});
  }

  /// The same, with word of how far it is.
  public static RequestList followed(RequestList list, Elsewhere elsewhere, Headway headway) {
    Sitemaps sitemaps = new Sitemaps(elsewhere, headway);
    sitemaps.take(list);
    try {
      sitemaps.follow();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the sitemaps are no longer wanted");
    }
    return sitemaps.all.list(Format.SITEMAP, List.of());
  }

  private void follow() throws InterruptedException {
    while (!waiting.isEmpty() && !all.full()) {
      List<String> batch = waiting.stream().limit(BATCH).toList();
      batch.forEach(_ -> waiting.remove());
      List<Fetched> fetched = elsewhere.fetch(batch);
      for (int i = 0; i < batch.size(); i++) {
        take(batch.get(i), fetched.get(i));
      }
      if (!waiting.isEmpty()) {
        headway.came(seen.size() - waiting.size(), seen.size());
      }
    }
  }

  private void take(String url, Fetched fetched) {
    switch (fetched) {
      case Fetched.Failed(String why) -> all.skip(1, url, new Reason(Kind.NOT_FETCHED, why));
      case Fetched.Came(byte[] bytes) -> take(read(bytes), url);
    }
  }

  private static RequestList read(byte[] bytes) {
    try {
      return switch (ListFile.open(new ByteArrayInputStream(bytes))) {
        case ListFile.Requests(RequestList list) -> list;
        case ListFile.Text(String text) -> ListReader.read(text);
        case ListFile.Refused _ -> RequestList.EMPTY;
      };
    } catch (IOException _) {
      return RequestList.EMPTY; // packed, but not to be unpacked
    }
  }

  private void take(RequestList list, String url) {
    if (list.requests().isEmpty() && list.sitemaps().isEmpty()) {
      all.skip(1, url, Reason.of(Kind.NO_URL));
    }
    take(list);
  }

  private void take(RequestList list) {
    all.addAll(list);
    for (String url : list.sitemaps()) {
      if (seen.size() < MOST && seen.add(url)) {
        waiting.add(url);
      }
    }
  }
}
