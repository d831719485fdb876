package dev.muster.input;

import dev.muster.engine.Request;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells which requests say what an earlier one says, wherever they stand.
public final class Distinct {
  private final List<Request> requests;
  private final Map<Integer, List<Piece>> files = new HashMap<>(0);

  /// Nearly every URL stands in its list once: then nothing else of its request is looked at.
  private final Map<String, Integer> firstOfUrl;

  /// Of the URLs that stand there again.
  private final Set<Said> seen = new HashSet<>(0);

  /// @param files what those send that send files
  private Distinct(List<Request> requests, List<FileBody> files) {
    this.requests = requests;
    firstOfUrl = HashMap.newHashMap(requests.size());
    files.forEach(body -> this.files.put(body.request(), body.pieces()));
  }

  public static Distinct in(RequestList list) {
    return new Distinct(list.requests(), list.fileBodies());
  }

  static int count(List<Request> requests, List<FileBody> files) {
    Distinct duplicates = new Distinct(requests, files);
    int again = 0;
    for (int i = 0; i < requests.size(); i++) {
      again += duplicates.isFirst(i) ? 0 : 1;
    }
    return again;
  }

  /// Whether none that was asked for before says the same.
  ///
  /// @param index the request's in its list
  public boolean isFirst(int index) {
    Integer first = firstOfUrl.putIfAbsent(requests.get(index).url(), index);
    if (first == null) {
      return true;
    }
    seen.add(said(first));
    return seen.add(said(index));
  }

  private Said said(int index) {
    return Said.by(requests.get(index), files.getOrDefault(index, List.of()));
  }

  /// The list without the requests that say what an earlier one says.
  public static RequestList of(RequestList list) {
    Distinct distinct = in(list);
    List<Request> requests = new ArrayList<>();
    List<FileBody> files = new ArrayList<>();
    for (int i = 0; i < list.requests().size(); i++) {
      if (distinct.isFirst(i)) {
        List<Piece> pieces = distinct.files.get(i);
        if (pieces != null) {
          files.add(new FileBody(requests.size(), pieces));
        }
        requests.add(list.requests().get(i));
      }
    }
    return new RequestList(
        requests,
        list.skipped(),
        list.warnings(),
        0,
        List.of(),
        list.format(),
        files,
        list.sitemaps());
  }

  /// All but the line it stands on.
  private record Said(Request request, @Nullable ByteBuffer body, List<Piece> files) {
    static Said by(Request request, List<Piece> files) {
      Request.Body body = request.body();
      ByteBuffer bytes = body == null ? null : ByteBuffer.wrap(body.bytes());
      Request.Body type = body == null ? null : new Request.Body(NONE, body.contentType());
      return new Said(request.withBody(type).withLine(0), bytes, files);
    }

    /// One array for all, since arrays are equal only to themselves.
    private static final byte[] NONE = new byte[0];
  }
}
