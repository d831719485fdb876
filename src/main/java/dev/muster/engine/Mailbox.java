package dev.muster.engine;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Letters from many threads to one reader, read in order and in batches. Sending never blocks and
/// never loses a letter; the reader is called once for a batch, not once for a letter.
///
/// @param <T> what a letter is
public final class Mailbox<T> {
  private final ConcurrentLinkedQueue<T> letters = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean called = new AtomicBoolean();
  private final Runnable callReader;

  /// @param callReader runs on a sender's thread when there is something to read and the reader has
  ///   not been called since it last began to read; must not block
  public Mailbox(Runnable callReader) {
    this.callReader = callReader;
  }

  /// Any thread.
  public void send(T letter) {
    put(letter);
    if (!called.get()) {
      call();
    }
  }

  /// Any thread: a letter that can wait until somebody reads for another reason.
  public void put(T letter) {
    letters.add(letter);
  }

  public boolean isEmpty() {
    return letters.isEmpty();
  }

  private void call() {
    if (called.compareAndSet(false, true)) {
      callReader.run();
    }
  }

  /// Whether the reader has been called since it last began to read. A reader that parks asks this
  /// right before: a lock that it waited for meanwhile may have used up the call that was to wake
  /// it.
  public boolean called() {
    return called.get();
  }

  /// The reader's thread: reads until the box is empty or `most` letters are read, and says how
  /// many it was. When it left some, the reader is called again; also when it broke at one.
  public int read(int most, Consumer<? super T> reader) {
    called.set(false);
    int read = 0;
    boolean left = true;
    try {
      while (read < most) {
        T letter = letters.poll();
        if (letter == null) {
          left = false;
          return read;
        }
        reader.accept(letter);
        read++;
      }
      return read;
    } finally {
      if (left && !letters.isEmpty()) {
        call();
      }
    }
  }
}
