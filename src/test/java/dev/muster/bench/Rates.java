package dev.muster.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Requests a second to one host, warm.
final class Rates {
  private static final int IN_FLIGHT = 64;
  private static final int WARM_UP = 40_000;
  private static final int REQUESTS = 200_000;

  private Rates() {}

  static List<Figure> figures() {
    return List.of(new Figure("hot-host", Rates::hotHost));
  }

  private static List<Result> hotHost(Lab lab) throws Exception {
    String url = lab.nginx().url();
    double[] rates =
        Rounds.medians(
            Arrays.asList(
                () -> loop("muster", url),
                Lab.there("hey") ? () -> hey(url) : null,
                () -> loop("bare", url)));
    return List.of(
        rate("hot-host-hey", rates[0], "hey", rates[1], Result.atLeast(1.0)),
        rate("hot-host-bare", rates[0], "bare OkHttp loop", rates[2], Result.atLeast(0.9)));
  }

  private static Result rate(
      String name, double ours, String against, double peer, Result.Goal goal) {
    return new Result(name, "requests/s", ours, against, peer, ours / peer, goal);
  }

  private static double loop(String kind, String url) throws IOException, InterruptedException {
    return Child.run(Child.java(Loop.class, List.of(), kind, url, IN_FLIGHT, WARM_UP, REQUESTS))
        .number("rate");
  }

  private static double hey(String url) throws IOException, InterruptedException {
    return Child.run(List.of("hey", "-n", "" + REQUESTS, "-c", "" + IN_FLIGHT, url))
        .number("Requests/sec:");
  }
}
