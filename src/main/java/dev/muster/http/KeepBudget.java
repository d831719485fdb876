package dev.muster.http;

import java.util.concurrent.atomic.AtomicLong;

/// How much all requests of a run together may still keep to look at.
final class KeepBudget {
  private final long limit;
  private final AtomicLong left;

  KeepBudget(long limit) {
    this.limit = limit;
    left = new AtomicLong(limit);
  }

  long limit() {
    return limit;
  }

  /// Takes `bytes`, or what is left of them; returns how many it took.
  int take(int bytes) {
    long before = left.getAndUpdate(there -> Math.max(0, there - bytes));
    return (int) Math.min(before, bytes);
  }

  /// Takes `bytes`, or nothing when less is left.
  boolean takeAll(int bytes) {
    long before = left.getAndUpdate(there -> there < bytes ? there : there - bytes);
    return before >= bytes;
  }
}
