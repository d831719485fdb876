package dev.muster.ui.run;

import dev.muster.engine.Gather;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.engine.TaskRecord;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What it takes to see whether one row of 1,000 passes the filter.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FilterMethods {
  private static final int ROWS = 1_000;

  @Param({"path/99", "is:queued host:host3.example"})
  public String query = "";

  private final RunRecord run =
      new RunRecord(
          new Plan(
              IntStream.range(0, ROWS)
                  .mapToObj(i -> Request.get("https://host" + i % 10 + ".example/path/" + i))
                  .toList(),
              new Gather(true, null),
              Session.DEFAULT));
  private final List<TaskRecord> rows = run.tasks();
  private Filter filter = Filter.parse("");

  @Setup
  public void parse() {
    filter = Filter.parse(query);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int row() {
    Moment moment = new Moment(1, 0);
    int shown = 0;
    for (TaskRecord row : rows) {
      shown += filter.test(row, moment) ? 1 : 0;
    }
    return shown;
  }
}
