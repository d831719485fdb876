package dev.muster.input;

import java.util.List;

/// A request that shall send files, which nobody has read yet.
///
/// @param request its index
public record FileBody(int request, List<Piece> pieces) {
  public FileBody {
    pieces = List.copyOf(pieces);
  }
}
