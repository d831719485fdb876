package dev.muster.engine;

import java.util.Arrays;

/// A line of whole numbers, first in, first out, without a box for each.
final class IntLine {
  private int[] items = new int[16];
  private int head;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  void add(int item) {
    if (size == items.length) {
      int[] longer = Arrays.copyOfRange(items, head, head + size * 2);
      System.arraycopy(items, 0, longer, items.length - head, head);
      items = longer;
      head = 0;
    }
    items[(head + size++) & (items.length - 1)] = item;
  }

  int remove() {
    int item = items[head];
    head = (head + 1) & (items.length - 1);
    size--;
    return item;
  }
}
