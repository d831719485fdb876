package dev.muster.ui.compose;

import dev.muster.engine.Request;
import java.util.List;

/// What a list was read to be.
///
/// @param requests in the order of the list
/// @param skipped the lines that hold no request, in order
/// @param duplicates how many requests say what an earlier one says
public record Listing(List<Request> requests, List<Skipped> skipped, int duplicates) {
  public static final Listing EMPTY = new Listing(List.of(), List.of(), 0);

  /// @param line from 1
  /// @param reason one short sentence
  public record Skipped(int line, String reason) {}
}
