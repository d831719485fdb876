package dev.muster.input;

import dev.muster.engine.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a text was read to be.
///
/// @param requests in the order of the text; those that shall send files have an empty body yet
/// @param skipped the lines of which nothing was taken, in order
/// @param warnings what was left out of lines that were taken, in order; a line can have several
/// @param duplicates how many requests say what an earlier one says
/// @param marks what each line is: as many as there are line breaks, and one; none for a text that
///   nobody edits
/// @param format how the text is written
/// @param fileBodies what is to be read before a run, and only with the user's yes
/// @param sitemaps more lists, elsewhere, that the text names
public record RequestList(
    List<Request> requests,
    List<Skipped> skipped,
    List<Skipped> warnings,
    int duplicates,
    List<LineMark> marks,
    Format format,
    List<FileBody> fileBodies,
    List<String> sitemaps) {
  /// What no text at all is read to be.
  public static final RequestList EMPTY =
      new RequestList(List.of(), List.of(), List.of(), 0, List.of(LineMark.Plain.BLANK));

  public RequestList {
    requests = List.copyOf(requests);
    skipped = List.copyOf(skipped);
    warnings = List.copyOf(warnings);
    marks = List.copyOf(marks);
    fileBodies = List.copyOf(fileBodies);
    sitemaps = List.copyOf(sitemaps);
  }

  /// A plain list.
  public RequestList(
      List<Request> requests,
      List<Skipped> skipped,
      List<Skipped> warnings,
      int duplicates,
      List<LineMark> marks) {
    this(requests, skipped, warnings, duplicates, marks, Format.LIST, List.of(), List.of());
  }

  /// Another reading is another list: a screen that follows the list asks at each change, several
  /// times over, and can't wait while 100,000 requests are compared.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /// Whether something was found and nothing broke the reading off.
  boolean isWhole() {
    boolean broken = !skipped.isEmpty() && skipped.getLast().reason().kind() == Reason.Kind.BROKEN;
    return !broken && !(requests.isEmpty() && sitemaps.isEmpty());
  }

  /// The same, with other marks on its lines.
  RequestList withMarks(List<LineMark> other) {
    return new RequestList(
        requests, skipped, warnings, duplicates, other, format, fileBodies, sitemaps);
  }

  /// The files it would send, each once, as the list names them.
  public List<String> files() {
    return fileBodies.stream()
        .flatMap(body -> body.pieces().stream())
        .filter(Piece.File.class::isInstance)
        .map(piece -> ((Piece.File) piece).path())
        .distinct()
        .toList();
  }

  /// How many hosts it asks.
  public int hosts() {
    Set<String> hosts = new HashSet<>();
    requests.forEach(request -> hosts.add(request.authority()));
    return hosts.size();
  }
}
