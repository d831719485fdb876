package dev.muster.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Effect;
import dev.muster.engine.Limits;
import dev.muster.engine.Machine;
import dev.muster.engine.Outcome;
import dev.muster.engine.Pace;
import dev.muster.engine.Plan;
import dev.muster.engine.Rates;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.Session;
import dev.muster.engine.Signal;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Timeouts;
import dev.muster.engine.WaitsFor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How a run keeps its rate: the machine with the real pace, on a clock moved by hand.
class TokenPaceTest {
  private static final long SECOND = 1_000_000_000;

  private final List<Long> starts = new ArrayList<>();
  private final List<RunEvent> events = new ArrayList<>();
  private Machine machine = machine(Rates.NONE, "http://a/");
  private long now;

  private Machine machine(Rates rates, String... urls) {
    Session session =
        Session.DEFAULT.withLimits(Limits.NONE).withTimeouts(Timeouts.NONE).withRates(rates);
    List<Request> requests = List.of(urls).stream().map(Request::get).toList();
    return new Machine(new Plan(requests, new TaskGroup(), session), TokenPace::of, new Random(1));
  }

  private static String[] urls(int count) {
    return IntStream.range(0, count).mapToObj(_ -> "http://a/").toArray(String[]::new);
  }

  /// Plays on; each request ends at once.
  private void play(Signal first, long until) {
    send(first);
    while (machine.wakeAt() <= until) {
      now = Math.max(now, machine.wakeAt());
      send(new Signal.Wake());
    }
    now = until;
  }

  private void send(Signal signal) {
    for (Effect effect : machine.accept(signal, now)) {
      switch (effect) {
        case Effect.Start(int task, var _) -> {
          starts.add(now);
          send(new Signal.WorkEnded(task, new Outcome.Succeeded(200)));
        }
        case Effect.Tell(RunEvent event) -> events.add(event);
        case Effect.Abort _ -> throw new AssertionError(effect);
      }
    }
  }

  private long startsWithin(long from, long to) {
    return starts.stream().filter(at -> at >= from && at < to).count();
  }

  @Test
  void noSecondSeesMoreThanTheRateAndATwentieth() {
    machine = machine(new Rates(100, Rates.UNLIMITED), urls(500));
    play(new Signal.Begin(), 10 * SECOND);
    assertThat(starts).hasSize(500);
    for (long from = 0; from < 4 * SECOND; from += SECOND / 10) {
      assertThat(startsWithin(from, from + SECOND)).isBetween(95L, 105L);
    }
  }

  @Test
  void aHostThatGoesTooFastLetsOthersPass() {
    machine = machine(new Rates(Rates.UNLIMITED, 1), "http://a/", "http://a/", "http://b/");
    play(new Signal.Begin(), 3 * SECOND);
    assertThat(starts).containsExactly(0L, 0L, SECOND);
    assertThat(events).contains(new RunEvent.Waits(0, 1, WaitsFor.HOST_RATE));
  }

  @Test
  void theRunSaysThatTheRateHoldsTheQueue() {
    machine = machine(new Rates(1, Rates.UNLIMITED), urls(3));
    play(new Signal.Begin(), SECOND / 2);
    assertThat(events).contains(new RunEvent.Held(0, WaitsFor.RATE));
  }

  @Test
  void theRateCanChangeWhileTheRunGoesOn() {
    machine = machine(new Rates(10, Rates.UNLIMITED), urls(200));
    play(new Signal.Begin(), SECOND);
    int slow = starts.size();
    play(new Signal.ChangeRates(new Rates(100, Rates.UNLIMITED)), 2 * SECOND);
    assertThat(slow).isBetween(9, 11);
    assertThat(starts.size() - slow).isBetween(95, 106);
    play(new Signal.ChangeRates(Rates.NONE), 2 * SECOND);
    assertThat(starts).hasSize(200);
  }

  @Test
  void bothRatesHoldTogether() {
    machine =
        machine(
            new Rates(4, 2),
            IntStream.range(0, 40)
                .mapToObj(task -> task % 4 == 0 ? "http://b/" : "http://a/")
                .toArray(String[]::new));
    play(new Signal.Begin(), 30 * SECOND);
    assertThat(starts).hasSize(40);
    assertThat(starts.getLast()).isBetween(14 * SECOND, 15 * SECOND);
  }

  @Test
  void withoutRatesNothingIsCounted() {
    assertThat(TokenPace.of(Rates.NONE)).isSameAs(Pace.NONE);
    assertThat(Duration.ofNanos(now)).isZero();
  }
}
