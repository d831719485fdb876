package dev.muster.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArrivalTest {
  private static final List<String> LISTS = List.of("/home/a/übersicht.txt", "https://a.example/");

  private static final Arrival.Luggage BROUGHT = bringing(LISTS);

  @TempDir Path folder;

  private final BlockingQueue<List<String>> received = new LinkedBlockingQueue<>();

  private static Arrival.Luggage bringing(List<String> lists) {
    return () -> new Brought(lists, new byte[0]);
  }

  private Door first() {
    return ((Arrival.First) Arrival.at(folder, bringing(List.of()))).door();
  }

  @Test
  void theFirstOneOpensTheDoor() {
    assertThat(Arrival.at(folder.resolve("not/yet/there"), bringing(List.of())))
        .isInstanceOfSatisfying(Arrival.First.class, first -> first.door().close());
  }

  @Test
  void aSecondOneHandsItsListsOver() throws InterruptedException {
    try (Door door = first()) {
      door.answer(brought -> received.add(brought.lists()));
      assertThat(Arrival.at(folder, BROUGHT)).isEqualTo(new Arrival.Handed());
      assertThat(received.poll(30, TimeUnit.SECONDS)).isEqualTo(LISTS);
    }
  }

  @Test
  void whatIsPipedInIsHandedOverWithTheLists() throws InterruptedException {
    byte[] piped = new byte[1_000_000];
    new Random(1).nextBytes(piped);
    BlockingQueue<byte[]> taken = new LinkedBlockingQueue<>();
    try (Door door = first()) {
      door.answer(brought -> taken.add(brought.piped()));
      assertThat(Arrival.at(folder, () -> new Brought(List.of("-"), piped)))
          .isEqualTo(new Arrival.Handed());
      assertThat(taken.poll(30, TimeUnit.SECONDS)).isEqualTo(piped);
    }
  }

  @Test
  void whatCantBePackedStandsAloneAndNobodyIsAskedWhereNoWindowIs() {
    Arrival.Luggage tooMuch =
        () -> {
          throw new IOException("too much");
        };
    Arrival arrival = Arrival.at(folder, tooMuch);
    try (Door door = ((Arrival.First) arrival).door()) {
      door.answer(brought -> received.add(brought.lists()));
      assertThat(Arrival.at(folder, tooMuch)).isInstanceOf(Arrival.Alone.class);
      assertThat(received).isEmpty();
    }
  }

  @Test
  void whoComesBeforeTheDoorIsAnsweredWaitsForIt() throws Exception {
    try (Door door = first()) {
      BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
      Thread visitor =
          Thread.ofPlatform()
              .start(() -> arrived.add(Arrival.at(folder, bringing(List.of("early")))));
      door.answer(brought -> received.add(brought.lists()));
      assertThat(received.poll(30, TimeUnit.SECONDS)).containsExactly("early");
      assertThat(arrived.poll(30, TimeUnit.SECONDS)).isEqualTo(new Arrival.Handed());
      visitor.join();
    }
  }

  @Test
  void manyWhoArriveAtOnceFindOneDoor() throws InterruptedException {
    BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
    List<Thread> starts =
        java.util.stream.IntStream.range(0, 8)
            .mapToObj(i -> Thread.ofPlatform().start(() -> arrived.add(arrive(i))))
            .toList();
    for (Thread start : starts) {
      start.join();
    }
    assertThat(arrived).filteredOn(Arrival.First.class::isInstance).hasSize(1);
    assertThat(arrived).filteredOn(Arrival.Handed.class::isInstance).hasSize(7);
    assertThat(received).hasSize(7);
    arrived.stream()
        .filter(Arrival.First.class::isInstance)
        .forEach(first -> ((Arrival.First) first).door().close());
  }

  private Arrival arrive(int number) {
    Arrival arrival = Arrival.at(folder, bringing(List.of("" + number)));
    if (arrival instanceof Arrival.First(Door door)) {
      door.answer(brought -> received.add(brought.lists()));
    }
    return arrival;
  }

  @Test
  void whenTheWindowHasClosedTheNextOneIsFirstAgain() {
    first().close();
    try (Door door = first()) {
      assertThat(door.plate().port()).isPositive();
    }
  }

  @Test
  void whatADeadWindowLeftBehindStandsInNobodysWay() throws Exception {
    Files.writeString(folder.resolve("window.lock"), "1\nnobody listens there\n");
    try (Door door = first()) {
      assertThat(Files.readString(folder.resolve("window.lock")))
          .startsWith(door.plate().port() + "\n");
    }
  }

  @Test
  void withoutTheWordNobodyIsHeard() throws Exception {
    try (Door door = first()) {
      door.answer(brought -> received.add(brought.lists()));
      try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), door.plate().port())) {
        DataOutputStream out = new DataOutputStream(stranger.getOutputStream());
        out.writeUTF("open, sesame");
        out.writeInt(1);
        out.writeUTF("https://evil.example/");
        out.flush();
        assertThat(stranger.getInputStream().readAllBytes()).isEmpty();
      } catch (java.net.SocketException hungUp) {
        assertThat(hungUp.getMessage()).containsPattern("reset|Broken pipe");
      }
      assertThat(Arrival.at(folder, BROUGHT)).isEqualTo(new Arrival.Handed());
      assertThat(received).containsExactly(LISTS);
    }
  }

  @Test
  void nonsenseAtTheDoorDisturbsNobodyElse() throws Exception {
    try (Door door = first()) {
      door.answer(brought -> received.add(brought.lists()));
      try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), door.plate().port())) {
        stranger.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      }
      assertThat(Arrival.at(folder, BROUGHT)).isEqualTo(new Arrival.Handed());
    }
  }

  @Test
  void whereNothingCanBeLockedTheWindowStandsAlone() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(Arrival.at(file, BROUGHT)).isInstanceOf(Arrival.Alone.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerCanReadTheWord() throws Exception {
    try (Door _ = first()) {
      assertThat(Files.getPosixFilePermissions(folder.resolve("window.lock")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }
}
