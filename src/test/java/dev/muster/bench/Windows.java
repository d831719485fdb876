package dev.muster.bench;

import java.util.ArrayList;
import java.util.List;

/// The whole window under 100,000 requests, on JavaFX's headless platform, drawn in software.
final class Windows {
  private static final double DELAY = 0.02;
  private static final double MOST_STALL = 100;

  /// What is done to the window, and may not hold it up.
  private static final List<String> DEEDS =
      List.of(
          "paste", "start", "sort", "filter", "end", "cancel-all", "paste-again", "start-again");

  static final List<String> FLAGS =
      List.of(
          "-Dglass.platform=Headless",
          "-Dprism.order=sw",
          "-Djava.awt.headless=true",
          "--enable-native-access=ALL-UNNAMED");

  private Windows() {}

  static List<Figure> figures() {
    return List.of(new Figure("window", Windows::window));
  }

  private static List<Result> window(Lab lab) throws Exception {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.add("-XX:MaxGCPauseMillis=20"); // as the window is started everywhere
    try (DelayServer.Running server = lab.delays(DELAY)) {
      Child child = Child.run(Child.java(WindowBench.class, flags, server.url()));
      List<Result> results = new ArrayList<>();
      results.add(
          Result.alone("window-fps", "frames/s", child.number("steady-fps"), Result.atLeast(59.5)));
      results.add(
          Result.alone("window-p99", "ms a frame", child.number("steady-p99"), Result.atMost(25)));
      for (String deed : DEEDS) {
        double stall = child.number(deed + "-stall");
        results.add(
            Result.alone("window-" + deed, "ms without a frame", stall, Result.atMost(MOST_STALL)));
      }
      return results;
    }
  }
}
