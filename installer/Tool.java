import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Runs other programs, and stops the packing when one fails.
final class Tool {
  private Tool() {}

  /// One of the JDK's own.
  static void jdk(String name, String... args) {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IllegalStateException("this JDK has no " + name));
    int code = tool.run(System.out, System.err, args);
    if (code != 0) {
      throw new IllegalStateException(name + " failed with " + code);
    }
  }

  /// A program of the system.
  static void run(List<String> command) throws IOException, InterruptedException {
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(command.getFirst() + " failed with " + code);
    }
  }

  /// Runs a program quietly; its output stands in a file, and in the error when it fails.
  static void quiet(ProcessBuilder program, Path log, int seconds)
      throws IOException, InterruptedException {
    quiet(program, log, seconds, 0);
  }

  /// @param most the greatest exit code that means no harm
  static void quiet(ProcessBuilder program, Path log, int seconds, int most)
      throws IOException, InterruptedException {
    File nothing = new File(Project.SYSTEM.equals("windows") ? "NUL" : "/dev/null");
    program.redirectErrorStream(true).redirectInput(nothing).redirectOutput(log.toFile());
    Process process = program.start();
    boolean over = process.waitFor(seconds, TimeUnit.SECONDS);
    if (!over) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    if (!over || process.exitValue() > most) {
      String end = over ? "failed with " + process.exitValue() : "took over " + seconds + " s";
      throw new IOException(program.command() + " " + end + ":\n" + Files.readString(log));
    }
  }

  static boolean there(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
