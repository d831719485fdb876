package dev.muster.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a request shall send, piece by piece.
record Payload(List<Piece> pieces) {
  static final Payload EMPTY = new Payload(List.of());

  Payload {
    pieces = List.copyOf(pieces);
  }

  static Payload of(String text) {
    return new Payload(List.of(new Piece.Text(text)));
  }

  /// This, and another piece behind it; texts that meet are one.
  Payload and(Piece more) {
    List<Piece> all = new ArrayList<>(pieces);
    if (more instanceof Piece.Text(String behind)
        && !all.isEmpty()
        && all.getLast() instanceof Piece.Text(String before)) {
      all.set(all.size() - 1, new Piece.Text(before + behind));
    } else {
      all.add(more);
    }
    return new Payload(all);
  }

  boolean hasFiles() {
    return !pieces.isEmpty() && pieces.stream().anyMatch(Piece.File.class::isInstance);
  }

  /// The bytes, where no file is among them.
  byte[] bytes() {
    if (pieces.size() == 1 && pieces.getFirst() instanceof Piece.Text(String text)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    return new byte[0];
  }
}
