package dev.muster.bench;

import java.util.List;

/// Something to measure, by name.
record Figure(String name, Measured measured) {
  /// How it is measured.
  @FunctionalInterface
  interface Measured {
    List<Result> in(Lab lab) throws Exception;
  }
}
