package dev.muster.input;

import dev.muster.engine.Request;
import java.util.List;

/// What a text was read to be.
///
/// @param requests in the order of the text
/// @param skipped the lines of which nothing was taken, in order
/// @param warnings what was left out of lines that were taken, in order; a line can have several
/// @param duplicates how many requests say what an earlier one says
/// @param marks what each line is: as many as there are line breaks, and one
public record RequestList(
    List<Request> requests,
    List<Skipped> skipped,
    List<Skipped> warnings,
    int duplicates,
    List<LineMark> marks) {
  /// What no text at all is read to be.
  public static final RequestList EMPTY =
      new RequestList(List.of(), List.of(), List.of(), 0, List.of(LineMark.Plain.BLANK));

  public RequestList {
    requests = List.copyOf(requests);
    skipped = List.copyOf(skipped);
    warnings = List.copyOf(warnings);
    marks = List.copyOf(marks);
  }
}
