package dev.muster.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MailboxTest {
  @Test
  void aFloodCallsTheReaderOnce() {
    AtomicInteger calls = new AtomicInteger();
    Mailbox<Integer> mailbox = new Mailbox<>(calls::incrementAndGet);
    for (int letter = 0; letter < 1_000; letter++) {
      mailbox.send(letter);
    }
    assertThat(calls).hasValue(1);
  }

  @Test
  void whatABatchLeavesCallsTheReaderAgain() {
    AtomicInteger calls = new AtomicInteger();
    Mailbox<Integer> mailbox = new Mailbox<>(calls::incrementAndGet);
    List<Integer> read = new ArrayList<>();
    List.of(1, 2, 3).forEach(mailbox::send);
    assertThat(mailbox.read(2, read::add)).isEqualTo(2);
    assertThat(calls).hasValue(2);
    assertThat(mailbox.read(2, read::add)).isEqualTo(1);
    assertThat(read).containsExactly(1, 2, 3);
    assertThat(calls).hasValue(2);
  }

  @Test
  void whatAReaderLeavesThatBreaksCallsItAgain() {
    AtomicInteger calls = new AtomicInteger();
    Mailbox<Integer> mailbox = new Mailbox<>(calls::incrementAndGet);
    List.of(1, 2).forEach(mailbox::send);
    assertThatThrownBy(() ->
            mailbox.read(
                9,
                _ -> {
                  throw new IllegalStateException("a bug of a reader");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(calls).hasValue(2);
    List<Integer> read = new ArrayList<>();
    mailbox.read(9, read::add);
    assertThat(read).containsExactly(2);
  }

  @Test
  void aLetterThatCanWaitCallsNobodyAndIsReadWithTheNext() {
    AtomicInteger calls = new AtomicInteger();
    Mailbox<Integer> mailbox = new Mailbox<>(calls::incrementAndGet);
    List<Integer> read = new ArrayList<>();
    mailbox.put(1);
    assertThat(calls).hasValue(0);
    assertThat(mailbox.isEmpty()).isFalse();
    mailbox.send(2);
    mailbox.read(Integer.MAX_VALUE, read::add);
    assertThat(read).containsExactly(1, 2);
    assertThat(mailbox.isEmpty()).isTrue();
  }

  /// The call for the second letter may have woken the reader out of a lock that it waited for.
  @Test
  void whoIsAboutToSleepIsCalledForTheNextLetterWhateverWasCalledBefore() {
    AtomicInteger calls = new AtomicInteger();
    Mailbox<Integer> mailbox = new Mailbox<>(calls::incrementAndGet);
    mailbox.send(1);
    mailbox.read(
        Integer.MAX_VALUE,
        letter -> {
          if (letter == 1) {
            mailbox.send(2);
          }
        });
    assertThat(mailbox.called()).isTrue();
    mailbox.read(Integer.MAX_VALUE, _ -> {});
    assertThat(mailbox.called()).isFalse();
    int before = calls.get();
    mailbox.send(3);
    assertThat(calls.get()).isEqualTo(before + 1);
    assertThat(mailbox.called()).isTrue();
  }

  @Test
  void manySendersLoseNothingAndKeepTheirOwnOrder() throws InterruptedException {
    Semaphore called = new Semaphore(0);
    Mailbox<int[]> mailbox = new Mailbox<>(called::release);
    List<Thread> senders = new ArrayList<>();
    for (int sender = 0; sender < 4; sender++) {
      int who = sender;
      senders.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int letter = 0; letter < 20_000; letter++) {
                  mailbox.send(new int[] {who, letter});
                }
              }));
    }
    int[] next = new int[4];
    AtomicInteger read = new AtomicInteger();
    while (read.get() < 80_000) {
      called.acquire();
      mailbox.read(
          1_000,
          letter -> {
            assertThat(letter[1]).isEqualTo(next[letter[0]]++);
            read.incrementAndGet();
          });
    }
    for (Thread sender : senders) {
      sender.join();
    }
    assertThat(next).containsOnly(20_000);
  }
}
