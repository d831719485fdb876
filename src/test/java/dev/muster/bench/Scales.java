package dev.muster.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What many tasks cost: cancelling them, holding them, and the engine's own work on them.
final class Scales {
  private Scales() {}

  static List<Figure> figures() {
    return List.of(
        new Figure("cancel-queued", Scales::cancelQueued),
        new Figure("cancel-sockets", Scales::cancelSockets),
        new Figure("heap", Scales::heap),
        new Figure("linear", Scales::linear),
        new Figure("table", Scales::table));
  }

  private static List<Result> cancelQueued(Lab lab) throws Exception {
    double millis = median("cancel", "100000", lab);
    return List.of(Result.alone("cancel-queued", "ms", millis, Result.atMost(100)));
  }

  private static List<Result> cancelSockets(Lab lab) throws Exception {
    double millis = median("sockets", "10000", lab);
    return List.of(Result.alone("cancel-sockets", "ms", millis, Result.atMost(1_000)));
  }

  private static List<Result> heap(Lab lab) throws Exception {
    String url = lab.nginx().url();
    double bytes = Child.run(Child.java(Scale.class, List.of(), "heap", url)).number("bytes");
    return List.of(Result.alone("heap", "bytes a finished task", bytes, Result.atMost(600)));
  }

  private static double median(String what, String count, Lab lab) throws Exception {
    try (DelayServer.Running server = lab.delays(120)) {
      return Rounds.medians(
          Arrays.asList(() ->
              Child.run(Child.java(Scale.class, List.of(), what, server.url(), count))
                  .number("ms")))[0];
    }
  }

  private static List<Result> linear(Lab lab) throws IOException, InterruptedException {
    Child child = Child.run(Child.java(Scale.class, List.of("-Xmx3g"), "linear"));
    double[] nanos = {child.number("10000"), child.number("100000"), child.number("1000000")};
    double most = Arrays.stream(nanos).max().orElseThrow();
    double least = Arrays.stream(nanos).min().orElseThrow();
    return List.of(
        new Result(
            "linear",
            "ns a task",
            most,
            "best of 10k, 100k, 1M",
            least,
            most / least,
            Result.atMost(1.25)));
  }

  /// JavaFX's headless platform, drawn in software.
  private static List<Result> table(Lab lab) throws IOException, InterruptedException {
    List<Result> results = new ArrayList<>();
    for (String changes : List.of("5000", "50000")) {
      String json =
          Child.run(Child.java(dev.muster.ui.run.RunTableBench.class, Windows.FLAGS, changes))
              .output();
      String name = "table-" + changes;
      results.add(
          Result.alone(name + "-fps", "frames/s", field(json, "fps"), Result.atLeast(59.5)));
      results.add(
          Result.alone(name + "-p99", "ms a frame", field(json, "p99Ms"), Result.atMost(25)));
      results.add(
          Result.alone(
              name + "-heap", "bytes a row", field(json, "screenBytesPerRow"), Result.atMost(250)));
    }
    return results;
  }

  private static double field(String json, String name) {
    String from = json.substring(json.indexOf('"' + name + "\":") + name.length() + 3);
    return Double.parseDouble(from.split("[,}]", 2)[0]);
  }
}
