package dev.muster.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One process, from its start to its end.
///
/// @param seconds how long it took, as who waits for it sees it
record Child(double seconds, String output) {
  private static final long MOST_MINUTES = 5;

  /// Runs it to its end.
  ///
  /// @throws IOException when it fails, or takes minutes
  static Child run(List<String> command) throws IOException, InterruptedException {
    File output = File.createTempFile("muster-bench", ".txt");
    try {
      long begin = System.nanoTime();
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
      process.getOutputStream().close();
      try {
        boolean over = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
        double seconds = (System.nanoTime() - begin) / 1e9;
        String text = Files.readString(output.toPath(), StandardCharsets.UTF_8);
        if (!over || process.exitValue() != 0) {
          throw new IOException(command.getFirst() + " failed: " + text.lines().limit(20).toList());
        }
        return new Child(seconds, text);
      } finally {
        process.destroyForcibly();
      }
    } finally {
      Files.delete(output.toPath());
    }
  }

  /// This JVM's own kind, with the classes that measure.
  static List<String> java(Class<?> main, List<String> flags, Object... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object arg : args) {
      command.add(arg.toString());
    }
    return command;
  }

  /// Ends a process, kindly first, and returns when it is gone.
  static void end(Process process) {
    process.destroy();
    process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
    process.destroyForcibly().onExit().join();
  }

  /// The number behind `label` in what it printed.
  double number(String label) throws IOException {
    return output
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(label))
        .map(line -> Double.parseDouble(line.substring(label.length()).strip().split(" ", 2)[0]))
        .findFirst()
        .orElseThrow(() -> new IOException("no " + label + " in " + output));
  }
}
