package dev.muster.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long a user waits for the packed Muster's window: from the start of its process to its
/// second pulse, with the AOT cache that it is shipped with and without. It wants the app image
/// (`mvn -DskipTests -Dinstaller=app-image package`) and Xvfb.
final class StartUp {
  private static final int ROUNDS = 7;

  private StartUp() {}

  static List<Figure> figures() {
    return List.of(new Figure("start-up", StartUp::measure));
  }

  private static List<Result> measure(Lab lab) throws Exception {
    Path image = Path.of(System.getProperty("bench.image", "target/installer/muster"));
    if (!Files.isDirectory(image)) {
      throw new IOException("no " + image + ": pack an app image before");
    }
    try (Screen screen = Screen.open()) {
      Path cache = image.resolve("lib/app/window.aot").toAbsolutePath();
      double[] seconds =
          Rounds.medians(
              ROUNDS,
              List.of(
                  () -> once(lab, image, screen, "-XX:AOTCache=" + cache),
                  () -> once(lab, image, screen, null)));
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

  private static double once(Lab lab, Path image, Screen screen, @Nullable String cache)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(image.resolve("lib/runtime/bin/java").toString());
    if (cache != null) {
      command.addAll(List.of(cache, "-XX:AOTMode=on"));
    }
    command.add("--enable-native-access=ALL-UNNAMED,javafx.graphics");
    command.add("-Dmuster.home=" + lab.folder("home"));
    String jar = image.resolve("lib/app/muster.jar").toAbsolutePath().toString();
    command.addAll(List.of("-cp", jar + File.pathSeparator + here()));
    command.add(SecondPulse.class.getName());
    ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
    program.environment().put("DISPLAY", screen.display());
    long begin = System.nanoTime();
    return seen(program.start(), begin);
  }

  private static double seen(Process process, long begin) throws IOException {
    List<String> told = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(SecondPulse.SEEN)) {
          return (System.nanoTime() - begin) / 1e9;
        }
        told.add(line);
      }
      throw new IOException("no window opened: " + told);
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  /// Where this class lies.
  private static String here() {
    return Path.of(System.getProperty("user.dir"), "target/test-classes").toString();
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
