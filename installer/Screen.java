import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Somewhere to open a window without disturbing anybody: a screen in memory where Xvfb is
/// installed, else JavaFX's own headless platform.
///
/// @param options what the JVM has to be told
record Screen(Process server, Map<String, String> environment, List<String> options)
    implements AutoCloseable {
  private static final int TRIES = 300;

  static Screen open(Project project) throws IOException, InterruptedException {
    return Project.SYSTEM.equals("linux") && Tool.there("Xvfb") ? xvfb(project) : headless();
  }

  private static Screen headless() {
    return new Screen(
        null,
        Map.of(),
        List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"));
  }

  private static Screen xvfb(Project project) throws IOException, InterruptedException {
    Path number = project.made("work").resolve("display");
    Files.deleteIfExists(number);
    Process server =
        new ProcessBuilder(
                "sh",
                "-c",
                "exec Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>\"$0\"",
                number.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int tries = 0; !ready(number); tries++) {
      if (tries == TRIES || server.waitFor(100, TimeUnit.MILLISECONDS)) {
        server.destroyForcibly();
        return headless();
      }
    }
    return new Screen(server, Map.of("DISPLAY", ":" + Files.readString(number).strip()), List.of());
  }

  private static boolean ready(Path number) throws IOException {
    return Files.exists(number) && Files.readString(number).endsWith("\n");
  }

  @Override
  public void close() throws InterruptedException {
    if (server != null) {
      server.destroy();
      if (!server.waitFor(10, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    }
  }
}
