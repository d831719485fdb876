package dev.muster.ui.compose;

import dev.muster.engine.Request;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Takes out of a list the entries that say what an earlier one says, and leaves all else as it is:
/// comments, order, what was skipped.
final class Duplicates {
  private final List<String> lines;
  private final BitSet gone = new BitSet();

  private Duplicates(List<String> lines) {
    this.lines = lines;
  }

  static int count(List<Request> requests) {
    Set<List<?>> seen = new HashSet<>();
    return (int) requests.stream().filter(request -> !seen.add(said(request))).count();
  }

  /// @param requests what `text` was read to be
  static String merged(String text, List<Request> requests) {
    Duplicates all = new Duplicates(List.of(text.split("\n", -1)));
    all.mark(requests);
    return all.left();
  }

  /// All but the line it stands on.
  private static List<?> said(Request request) {
    Request.Body body = request.body();
    return List.of(
        request.method(),
        request.url(),
        request.headers(),
        body == null ? "" : ByteBuffer.wrap(body.bytes()),
        body == null || body.contentType() == null ? "" : body.contentType(),
        request.timeouts(),
        request.delay(),
        request.shield());
  }

  /// A line with several requests goes only when each of them is a duplicate.
  private void mark(List<Request> requests) {
    Set<List<?>> seen = new HashSet<>();
    BitSet kept = new BitSet();
    BitSet doubled = new BitSet();
    for (Request request : requests) {
      (seen.add(said(request)) ? kept : doubled).set(request.line());
    }
    doubled.andNot(kept);
    doubled.clear(0);
    doubled.stream().forEach(line -> remove(line - 1));
  }

  /// With the line go its own options: the `@` lines right above, what it continues on, and the
  /// indented lines below.
  private void remove(int line) {
    for (int above = line - 1; above >= 0 && lines.get(above).startsWith("@"); above--) {
      gone.set(above);
    }
    gone.set(line);
    for (int below = line + 1; below < lines.size() && belongs(below); below++) {
      gone.set(below);
    }
  }

  private boolean belongs(int line) {
    String text = lines.get(line);
    boolean indented = !text.isBlank() && Character.isWhitespace(text.charAt(0));
    return indented || lines.get(line - 1).stripTrailing().endsWith("\\");
  }

  private String left() {
    List<String> kept = new ArrayList<>();
    for (int line = gone.nextClearBit(0); line < lines.size(); line = gone.nextClearBit(line + 1)) {
      kept.add(lines.get(line));
    }
    return String.join("\n", kept);
  }
}
