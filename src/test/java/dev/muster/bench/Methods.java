package dev.muster.bench;

import dev.muster.engine.Effect;
import dev.muster.engine.Gather;
import dev.muster.engine.Machine;
import dev.muster.engine.Outcome;
import dev.muster.engine.Pace;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.engine.Signal;
import dev.muster.input.ListReader;
import dev.muster.input.RequestList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What single methods take, by JMH: `mvn -q test-compile exec:exec@jmh`. A run of 1,000 tasks, a
/// list of 1,000 lines; each figure is for one of them. `FilterMethods` measures the table's
/// filter.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Methods {
  private static final int TASKS = 1_000;
  private static final Outcome OK = new Outcome.Succeeded(200);

  private final List<Request> requests =
      IntStream.range(0, TASKS)
          .mapToObj(i -> Request.get("https://host" + i % 10 + ".example/path/" + i))
          .toList();
  private final Plan plan = new Plan(requests, new Gather(true, null), Session.DEFAULT);
  private final String text =
      requests.stream()
          .map(request -> request.url() + " timeout=5s")
          .collect(Collectors.joining("\n"));

  /// One task through the machine: it starts, and ends.
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public int machine() {
    return run(_ -> {});
  }

  /// The same, and its events folded into its record.
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public int machineAndRecord() {
    RunRecord record = new RunRecord(plan);
    return run(effect -> {
      if (effect instanceof Effect.Tell(var event)) {
        record.apply(event);
      }
    });
  }

  private int run(java.util.function.Consumer<Effect> each) {
    Machine machine = new Machine(plan, Pace::none, new SplittableRandom(1));
    machine.accept(new Signal.Begin(), 0).forEach(each);
    int effects = 0;
    for (int task = 0; task < TASKS; task++) {
      List<Effect> next = machine.accept(new Signal.WorkEnded(task, OK), task);
      next.forEach(each);
      effects += next.size();
    }
    return effects;
  }

  /// One line of a pasted list, with an option.
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public RequestList line() {
    return ListReader.read(text);
  }
}
