package dev.muster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Whole processes from cold, as somebody waits for them.
final class Processes {
  private static final int MANY = 10_000;

  private Processes() {}

  static List<Figure> figures() {
    return List.of(
        new Figure("cold-1000", lab -> cold(lab, "cold-1000", 1_000, 1.0)),
        new Figure("cold-100000", lab -> cold(lab, "cold-100000", 100_000, 6.0)),
        new Figure("many-hosts", Processes::manyHosts),
        new Figure("in-flight-10000", Processes::inFlight));
  }

  private static List<Result> cold(Lab lab, String name, int count, double least) throws Exception {
    Path list = lab.list(lab.nginx().url(), count);
    double[] seconds =
        Rounds.medians(Arrays.asList(() -> muster(list, 100), aiohttp(lab, list, 100)));
    return List.of(Result.faster(name, seconds[0], "aiohttp", seconds[1], Result.atLeast(least)));
  }

  private static List<Result> manyHosts(Lab lab) throws Exception {
    int port = lab.nginx().port();
    Path list =
        lab.list(
            IntStream.range(0, MANY)
                .mapToObj(i ->
                    "http://127.%d.%d.%d:%d/"
                        .formatted(1 + i / 62_500, i / 250 % 250, 1 + i % 250, port)));
    Path undici = lab.undici();
    double[] seconds =
        Rounds.medians(
            Arrays.asList(
                () -> muster(list, 256),
                aiohttp(lab, list, 256),
                undici == null
                    ? null
                    : () -> Child.run(List.of("node", "" + undici, "" + list, "256")).seconds()));
    return List.of(
        Result.faster("many-hosts-aiohttp", seconds[0], "aiohttp", seconds[1], Result.atLeast(5.5)),
        Result.faster("many-hosts-undici", seconds[0], "undici", seconds[2], Result.atLeast(1.1)));
  }

  private static List<Result> inFlight(Lab lab) throws Exception {
    try (DelayServer.Running server = lab.delays(2)) {
      Path list = lab.list(server.url(), MANY);
      double[] seconds =
          Rounds.medians(
              Arrays.asList(
                  () -> muster(list, MANY),
                  Lab.there("hey")
                      ? () ->
                          Child.run(List.of("hey", "-n", "" + MANY, "-c", "" + MANY, server.url()))
                              .seconds()
                      : null));
      return List.of(
          new Result(
              "in-flight-10000",
              "s",
              seconds[0],
              "hey -c 10000",
              seconds[1],
              seconds[0] / seconds[1],
              Result.atMost(1.3)));
    }
  }

  private static double muster(Path list, int inFlight) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(launcher());
    command.addAll(List.of("--headless", "--in-flight", "" + inFlight));
    command.addAll(List.of("--format", "summary", "" + list));
    return Child.run(command).seconds();
  }

  /// As it is shipped, where an app image is packed; else as a user runs it from the folder of
  /// jars.
  private static List<String> launcher() throws IOException {
    Path shipped = Lab.image().resolve("bin").resolve("muster");
    if (Files.isExecutable(shipped)) {
      return List.of(shipped.toString());
    }
    Path app = Path.of(System.getProperty("bench.app", "target/app"));
    if (!Files.isDirectory(app)) {
      throw new IOException("no " + app + ": run mvn -q -DskipTests package before");
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-cp", app + "/*", "dev.muster.app.Main");
  }

  /// `null` when Debian's python3 has no aiohttp.
  private static Rounds.@Nullable Contestant aiohttp(Lab lab, Path list, int inFlight)
      throws IOException, InterruptedException {
    Path python = Path.of("/usr/bin/python3");
    try {
      Child.run(List.of("" + python, "-c", "import aiohttp"));
    } catch (IOException _) {
      return null;
    }
    Path script = lab.script("gather.py");
    return () -> Child.run(List.of("" + python, "" + script, "" + list, "" + inFlight)).seconds();
  }
}
