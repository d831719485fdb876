import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lets the packed Muster play itself through, and keeps what the JVM has loaded, linked and counted,
/// so that the user's start finds it done: once in a window, once in the terminal.
///
/// The JVM takes a cache only for the very jars that made it (it compares their times and sizes);
/// {@link #check} asks it whether it does.
final class AotCache {
  private static final int PATIENCE_SECONDS = 240;

  /// As they shall, in the sample and in the list.
  private static final int SOME_REQUESTS_FAILED = 1;

  private final Project project;
  private final AppImage image;

  AotCache(Project project, AppImage image) {
    this.project = project;
    this.image = image;
  }

  void train() throws IOException, InterruptedException {
    Path home = project.fresh("work/home");
    Files.writeString(home.resolve("settings.json"), "{}"); // to be read, as at every later start
    try (Screen screen = Screen.open(project)) {
      List<String> window = new ArrayList<>(screen.options());
      window.add("-Dmuster.rehearsal=true");
      window.add("-Dmuster.home=" + home);
      record("window", screen.environment(), window);
    }
    try (Answers answers = Answers.open()) {
      Path list = project.made("work").resolve("list.txt");
      answers.list(list);
      List<String> terminal = List.of("-Dmuster.rehearsal=true", "-Dmuster.home=" + home);
      record("terminal", Map.of(), terminal, "--headless", "--format", "summary", "" + list);
    }
    check("window");
    check("terminal");
  }

  private void record(
      String kind, Map<String, String> environment, List<String> options, String... args)
      throws IOException, InterruptedException {
    Path cache = image.app().resolve(kind + ".aot");
    List<String> command = new ArrayList<>(launch(kind));
    command.add("-XX:AOTCacheOutput=" + cache);
    command.addAll(options);
    command.add("dev.muster.app.Main");
    command.addAll(List.of(args));
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().putAll(environment);
    Path log = project.made("work").resolve("train-" + kind + ".log");
    Tool.quiet(program, log, PATIENCE_SECONDS, SOME_REQUESTS_FAILED);
    if (!Files.exists(cache)) {
      throw new IOException("no AOT cache came of it:\n" + Files.readString(log));
    }
  }

  /// With `AOTMode=on` a cache that doesn't fit is an error, not a slow start.
  private void check(String kind) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(launch(kind));
    command.add("-XX:AOTCache=" + image.app().resolve(kind + ".aot"));
    command.addAll(List.of("-XX:AOTMode=on", "dev.muster.app.Main", "--version"));
    Path log = project.made("work").resolve("check-" + kind + ".log");
    Tool.quiet(new ProcessBuilder(command), log, PATIENCE_SECONDS);
  }

  /// The options that must be the same when it is made and when it is used.
  private List<String> launch(String kind) {
    List<String> command = new ArrayList<>(List.of(image.java().toString()));
    if (kind.equals("terminal")) {
      command.addAll(List.of("-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
    }
    if (kind.equals("window")) {
      command.add("-Djdk.reflect.useNativeAccessorOnly=true");
    }
    command.add("--enable-native-access=ALL-UNNAMED,javafx.graphics");
    command.addAll(List.of("-cp", image.app().resolve(AppImage.MAIN_JAR).toString()));
    return command;
  }
}
