package dev.muster.bench;

import java.util.List;
import java.util.stream.Stream;

/// Measures what Muster promises, against the peers that people use instead, and prints a line of
/// JSON a figure: `mvn -q -DskipTests package exec:exec@bench`, with `-Dfigures="cold-1000 heap"`
/// for some of them. What stands beside each ratio comes from the same minutes: ours and its peers
/// run in turn, and the median counts.
///
/// On Debian it wants `nginx-light`, `hey`, `python3-aiohttp`, and for one figure `nodejs` and
/// `npm`; start-up wants the app image and `xvfb`. A peer that isn't there is said so, and its
/// figure has no ratio.
public final class Bench {
  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> wanted =
        Stream.of(args).flatMap(arg -> Stream.of(arg.split("[ ,]+", -1))).toList();
    try (Lab lab = new Lab()) {
      for (Figure figure : figures()) {
        if (wanted.contains("all") || wanted.contains(figure.name())) {
          for (Result result : figure.measured().in(lab)) {
            System.out.println(result.json(lab.load()));
          }
        }
      }
    }
  }

  private static List<Figure> figures() {
    return Stream.of(
            Rates.figures(),
            Processes.figures(),
            Scales.figures(),
            StartUp.figures(),
            Windows.figures())
        .flatMap(List::stream)
        .toList();
  }
}
