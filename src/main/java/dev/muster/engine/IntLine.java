package dev.muster.engine;

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
    makeRoom();
    items[(head + size++) & (items.length - 1)] = item;
  }

  /// Puts what was just removed back to where it stood.
  void putBack(int item) {
    makeRoom();
    head = (head - 1) & (items.length - 1);
    items[head] = item;
    size++;
  }

  int remove() {
    int item = items[head];
    head = (head + 1) & (items.length - 1);
    size--;
    return item;
  }

  /// All of them, in their order.
  int[] removeAll() {
    int[] all = new int[size];
    for (int i = 0; i < all.length; i++) {
      all[i] = remove();
    }
    return all;
  }

  private void makeRoom() {
    if (size < items.length) {
      return;
    }
    int[] longer = new int[size * 2];
    System.arraycopy(items, head, longer, 0, size - head);
    System.arraycopy(items, 0, longer, size - head, head);
    items = longer;
    head = 0;
  }
}
