package dev.muster.export;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What runs a script of a language.
///
/// @param file the script's name
/// @param needs what must be installed
/// @param check a command that succeeds where it is
/// @param command what runs the script
record ScriptTool(String file, String needs, List<String> check, List<String> command) {
  static ScriptTool of(Language language) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return switch (language) {
      case PYTHON ->
          new ScriptTool(
              "script.py",
              "python3-aiohttp (Python 3.11 or newer)",
              List.of(
                  "/usr/bin/python3",
                  "-c",
                  "import sys, aiohttp; sys.exit(sys.version_info < (3, 11))"),
              List.of("/usr/bin/python3", "-W", "error", "script.py"));
      case JAVA ->
          new ScriptTool(
              "Script.java",
              "a JDK",
              List.of(java, "--version"),
              List.of(
                  java,
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  okHttp(),
                  "Script.java"));
      case JAVASCRIPT ->
          new ScriptTool(
              "script.mjs",
              "nodejs (18.17 or newer)",
              List.of("node", "-e", "process.exit(AbortSignal.any && globalThis.fetch ? 0 : 1)"),
              List.of("node", "script.mjs"));
    };
  }

  /// OkHttp and what it needs, of this test's own class path.
  private static String okHttp() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> jar.matches(".*[/\\\\](okhttp|okio|kotlin-stdlib)[^/\\\\]*\\.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  boolean there() {
    try {
      return new ProcessBuilder(check)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Runs a script to its end and gives back what it printed.
  String run(Path folder, String script) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(file), script);
    File errors = folder.resolve("errors").toFile();
    Process process =
        new ProcessBuilder(new ArrayList<>(command))
            .directory(folder.toFile())
            .redirectError(errors)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(script + "\n" + output + Files.readString(errors.toPath()));
    }
    return output;
  }
}
