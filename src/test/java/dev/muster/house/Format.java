package dev.muster.house;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The house's format is google-java-format's. {@link FormatTest} asks for it; `main` rewrites
/// every source that is not in it.
///
/// It runs here, on JDK 25, because Maven itself may run on an older Java that can't read ours.
final class Format {
  private static final Path SOURCES = Path.of("src");

  private Format() {}

  public static void main(String[] args) throws IOException, FormatterException {
    for (Path file : misformatted()) {
      Files.writeString(file, formatted(Files.readString(file)));
      System.out.println("formatted " + file);
    }
  }

  static List<Path> misformatted() throws IOException, FormatterException {
    List<Path> found = new ArrayList<>();
    for (Path file : javaFiles()) {
      String source = Files.readString(file);
      if (!source.equals(formatted(source))) {
        found.add(file);
      }
    }
    return found;
  }

  private static List<Path> javaFiles() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String formatted(String source) throws FormatterException {
    return new Formatter().formatSourceAndFixImports(source);
  }
}
