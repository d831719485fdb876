package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// What runs a script of a language.
///
/// @param file the script's name
/// @param needs what must be installed
/// @param check a command that succeeds where it is
/// @param command what runs the script
record ScriptTool(String file, String needs, List<String> check, List<String> command) {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

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
              List.of("/usr/bin/python3", "-u", "-W", "error", "script.py"));
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
                  okHttp() + File.pathSeparator + ".",
                  "Script"));
      case JAVASCRIPT ->
          new ScriptTool(
              "script.mjs",
              "nodejs (18.17 or newer)",
              List.of("node", "-e", "process.exit(AbortSignal.any && globalThis.fetch ? 0 : 1)"),
              List.of("node", "script.mjs"));
    };
  }

  /// Compiles a script beside itself, as `java Script.java` would for itself alone, but with a
  /// compiler that is warm.
  ///
  /// @return what is wrong with it
  static List<String> compiled(Path file) throws IOException {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(found, null, null)) {
      String place = String.valueOf(file.getParent());
      List<String> options = List.of("-proc:none", "-d", place, "-cp", okHttp());
      boolean well =
          COMPILER
              .getTask(null, files, found, options, null, files.getJavaFileObjects(file))
              .call();
      return well ? List.of() : found.getDiagnostics().stream().map(String::valueOf).toList();
    }
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
    return run(folder, script, _ -> {});
  }

  /// @param line is told each line as soon as it is printed
  String run(Path folder, String script, Consumer<String> line)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(file), script);
    if (file.endsWith(".java")) {
      assertThat(compiled(folder.resolve(file))).as(script).isEmpty();
    }
    File errors = folder.resolve("errors").toFile();
    Process process =
        new ProcessBuilder(new ArrayList<>(command))
            .directory(folder.toFile())
            .redirectError(errors)
            .start();
    process.getOutputStream().close();
    process
        .onExit()
        .orTimeout(2, TimeUnit.MINUTES)
        .exceptionally(late -> process.destroyForcibly());
    StringBuilder output = new StringBuilder();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String next = reader.readLine(); next != null; next = reader.readLine()) {
        output.append(next).append('\n');
        line.accept(next);
      }
    }
    if (process.waitFor() != 0) {
      throw new AssertionError(script + "\n" + output + Files.readString(errors.toPath()));
    }
    return output.toString();
  }
}
