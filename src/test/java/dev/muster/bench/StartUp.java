package dev.muster.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How long a user waits for the packed Muster's window: from the start of its launcher to its
/// second pulse, with the AOT cache that it is shipped with and without. It wants the app image
/// (`mvn -DskipTests -Dinstaller=app-image package`) and Xvfb.
final class StartUp {
  private static final int ROUNDS = 7;

  /// As the app's rehearsal of a start says it.
  private static final String SEEN = "second pulse";

  private StartUp() {}

  static List<Figure> figures() {
    return List.of(new Figure("start-up", StartUp::measure));
  }

  private static List<Result> measure(Lab lab) throws Exception {
    Path image = Lab.image();
    if (!Files.isDirectory(image)) {
      throw new IOException("no " + image + ": pack an app image before");
    }
    try (Screen screen = Screen.open()) {
      double[] seconds =
          Rounds.medians(
              ROUNDS,
              List.of(
                  () -> once(lab, image, screen, "-XX:AOTMode=on"),
                  () -> once(lab, image, screen, "-XX:AOTMode=off")));
      return List.of(
          Result.alone("start-up", "s", seconds[0], Result.atMost(0.65)),
          new Result(
              "start-up-aot",
              "s",
              seconds[0],
              "no AOT cache",
              seconds[1],
              seconds[0] / seconds[1],
              Result.atMost(0.5)));
    }
  }

  private static double once(Lab lab, Path image, Screen screen, String mode) throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(image.resolve("bin/muster").toString()).redirectErrorStream(true);
    program.environment().put("DISPLAY", screen.display());
    String home = "-Dmuster.home=" + lab.folder("home");
    program.environment().put("MUSTER_JAVA_OPTIONS", mode + " -Dmuster.rehearsal=start " + home);
    long begin = System.nanoTime();
    return seen(program.start(), begin);
  }

  private static double seen(Process process, long begin) throws IOException {
    List<String> told = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(SEEN)) {
          return (System.nanoTime() - begin) / 1e9;
        }
        told.add(line);
      }
      throw new IOException("no window opened: " + told);
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  /// A screen in memory.
  private record Screen(Process server, String display) implements AutoCloseable {
    static Screen open() throws IOException {
      Process server =
          new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String number = server.inputReader(StandardCharsets.UTF_8).readLine();
      if (number == null) {
        throw new IOException("Xvfb gives no screen");
      }
      return new Screen(server, ":" + number);
    }

    @Override
    public void close() {
      Child.end(server);
    }
  }
}
