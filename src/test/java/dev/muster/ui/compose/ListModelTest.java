package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.input.RequestList;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListModelTest {
  private final HandScreen screen = new HandScreen();
  private ListModel list = new ListModel(Lists::read, screen);

  @AfterEach
  void close() {
    list.close();
  }

  @Test
  void aListIsReadAMomentAfterItChanged() throws InterruptedException {
    list.fill(Lists.PICTURE);
    assertThat(list.staleProperty().get()).isTrue();
    screen.next();

    assertThat(list.staleProperty().get()).isFalse();
    assertThat(list.listingProperty().get().requests()).hasSize(17);
    assertThat(list.skipped(18)).contains("no URL in it");
    assertThat(list.skipped(17)).isEmpty();
  }

  @Test
  void readingRunsOnItsOwnThread() throws InterruptedException {
    BlockingQueue<Thread> readers = new LinkedBlockingQueue<>();
    list.close();
    list =
        new ListModel(
            text -> {
              readers.add(Thread.currentThread());
              return Lists.read(text);
            },
            screen);
    list.fill("https://a.example/\n".repeat(100_000));
    screen.next();

    assertThat(list.listingProperty().get().requests()).hasSize(100_000);
    assertThat(readers).hasSize(1);
    assertThat(readers.take())
        .isNotSameAs(Thread.currentThread())
        .extracting(Thread::getName)
        .isEqualTo("muster-list");
  }

  @Test
  void whoAsksRightAfterAPasteIsToldOfTheNewText() throws InterruptedException {
    List<RequestList> told = new ArrayList<>();
    list.fill("https://a.example/");
    screen.next();
    list.fill("https://a.example/\nhttps://b.example/");
    list.whenRead(told::add);
    assertThat(told).isEmpty();
    screen.next();

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().requests()).hasSize(2);
  }

  @Test
  void whoAsksWhenNothingChangedIsToldAtOnce() throws InterruptedException {
    List<RequestList> told = new ArrayList<>();
    list.fill("https://a.example/");
    screen.next();
    list.whenRead(told::add);

    assertThat(told).containsExactly(list.listingProperty().get());
  }

  @Test
  void anOlderReadingIsDropped() throws InterruptedException {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    list.close();
    list =
        new ListModel(
            text -> {
              if (text.isEmpty()) {
                reading.countDown();
                awaitUninterruptibly(goOn);
              }
              return Lists.read(text);
            },
            screen);
    list.fill("");
    reading.await();
    list.fill("https://new.example/");
    goOn.countDown();
    List<RequestList> told = new ArrayList<>();
    list.whenRead(told::add);
    while (told.isEmpty()) {
      screen.next();
    }

    assertThat(told.getFirst().requests()).hasSize(1);
    assertThat(list.listingProperty().get()).isEqualTo(told.getFirst());
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException _) {
        // A reader that doesn't heed the interruption is dropped all the same.
      }
    }
  }

  @Test
  void aBugInTheReaderIsNotSwallowed() {
    list.close();
    list =
        new ListModel(
            _ -> {
              throw new IllegalStateException("a bug");
            },
            screen);
    list.fill("x");

    assertThatThrownBy(screen::next).hasMessage("a bug");
  }

  @Test
  void theNextSkippedLineIsFoundAndExplainedAndAfterTheLastComesTheFirst()
      throws InterruptedException {
    list.fill("no\nhttps://a.example/\nnor this");
    screen.next();

    assertThat(list.nextSkipped(1)).hasValue(3);
    assertThat(list.noticeProperty().get()).isEqualTo("Line 3: no URL in it");
    assertThat(list.nextSkipped(3)).hasValue(1);
  }

  @Test
  void aFileBecomesTheList(@TempDir Path folder) throws Exception {
    list.open(Files.writeString(folder.resolve("a.txt"), "https://a.example/"));
    screen.next();

    assertThat(list.text()).isEqualTo("https://a.example/");
  }

  @Test
  void aFileThatCannotBeReadLeavesTheListAndSaysWhy(@TempDir Path folder) throws Exception {
    list.fill("https://a.example/");
    list.open(folder.resolve("gone.txt"));
    while (list.noticeProperty().get().isEmpty()) {
      screen.next();
    }

    assertThat(list.noticeProperty().get()).contains("gone.txt isn't there");
    assertThat(list.text()).isEqualTo("https://a.example/");
  }

  @Test
  void whatIsOpenedTooLateIsDropped(@TempDir Path folder) throws Exception {
    list.open(Files.writeString(folder.resolve("a.txt"), "https://a.example/"));
    Runnable opened = screen.take();
    list.fill("https://b.example/");
    opened.run();

    assertThat(list.text()).isEqualTo("https://b.example/");
    list.open(folder.resolve("a.txt"));
    assertThat(list.openingProperty().get()).isTrue();
  }

  @Test
  void aListThatIsCancelledWhileItComesIsClosedAndLeavesTheOtherOne() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    List<RequestList> told = new ArrayList<>();
    list.fill("https://a.example/");
    screen.next();
    try (PipedOutputStream never = new PipedOutputStream()) {
      list.open(
          List.of("-"),
          () ->
              new FilterInputStream(new PipedInputStream(never)) {
                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                  reading.countDown();
                  return super.read(into, from, length);
                }

                @Override
                public void close() throws IOException {
                  super.close();
                  closed.countDown();
                }
              });
      list.whenRead(told::add);
      assertThat(list.headwayProperty().get()).isEqualTo("Reading standard input");
      assertThat(list.busyProperty().get()).isTrue();
      reading.await();
      assertThat(list.cancelOpening()).isTrue();
      assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    }
    list.close();

    assertThat(list.text()).isEqualTo("https://a.example/");
    assertThat(list.noticeProperty().get()).isEqualTo("Cancelled: the list is as it was.");
    assertThat(list.busyProperty().get()).isFalse();
    assertThat(list.headwayProperty().get()).isEmpty();
    assertThat(told).as("who waited for it").isEmpty();
    assertThat(list.cancelOpening()).isFalse();
  }

  @Test
  void duplicatesMerge() throws InterruptedException {
    list.fill("https://a.example/\nhttps://a.example/\nhttps://b.example/");
    screen.next();
    assertThat(list.listingProperty().get().duplicates()).isEqualTo(1);
    list.mergeDuplicates();
    screen.next();

    assertThat(list.text()).isEqualTo("https://a.example/\nhttps://b.example/");
  }

  @Test
  void mergingDropsNothingThatWasTypedMeanwhile() throws InterruptedException {
    list.fill("https://a.example/\nhttps://a.example/");
    screen.next();
    list.mergeDuplicates();
    list.fill("https://typed.example/");
    while (list.staleProperty().get()) {
      screen.next();
    }

    assertThat(list.text()).isEqualTo("https://typed.example/");
  }

  @Test
  void closingEndsTheThread() throws IOException, InterruptedException {
    BlockingQueue<Thread> readers = new LinkedBlockingQueue<>();
    list.close();
    list =
        new ListModel(
            text -> {
              readers.add(Thread.currentThread());
              return Lists.read(text);
            },
            screen);
    list.fill("x");
    screen.next();
    list.close();
    Thread reader = readers.take();
    reader.join(20_000);

    assertThat(reader.isAlive()).isFalse();
  }
}
