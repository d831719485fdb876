package dev.muster.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The whole window under 100,000 requests, on JavaFX's headless platform, drawn in software: as it
/// is shipped, with its AOT cache, where an app image is packed.
final class Windows {
  private static final double DELAY = 0.02;
  private static final double MOST_STALL = 100;

  /// What is done to the window, and may not hold it up.
  private static final List<String> DEEDS =
      List.of(
          "paste",
          "start",
          "sort",
          "filter",
          "end",
          "cancel-all",
          "paste-again",
          "clear",
          "undo",
          "start-again");

  static final List<String> FLAGS =
      List.of(
          "-Dglass.platform=Headless",
          "-Dprism.order=sw",
          "-Djava.awt.headless=true",
          "--enable-native-access=ALL-UNNAMED");

  /// As the window is started everywhere.
  private static final List<String> WINDOW =
      List.of("-XX:MaxGCPauseMillis=20", "-Djdk.reflect.useNativeAccessorOnly=true");

  private Windows() {}

  static List<Figure> figures() {
    return List.of(new Figure("window", Windows::window));
  }

  private static List<Result> window(Lab lab) throws Exception {
    try (DelayServer.Running server = lab.delays(DELAY)) {
      Child child = Child.run(program(server.url()));
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

  private static List<String> program(String url) {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.addAll(WINDOW);
    Path jars = Lab.image().resolve("lib").resolve("app");
    Path cache = jars.resolve("window.aot");
    if (!Files.exists(cache)) {
      return Child.java(WindowBench.class, flags, url);
    }
    flags.add("--enable-native-access=javafx.graphics"); // a module there
    flags.addAll(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"));
    Path java = Lab.image().resolve("lib").resolve("runtime").resolve("bin").resolve("java");
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(flags);
    // the cache is for the class path that made it, and whatever follows
    String path = jars.resolve("muster.jar") + File.pathSeparator + "target/test-classes";
    command.addAll(List.of("-cp", path, WindowBench.class.getName(), url));
    return command;
  }
}
