package dev.muster.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the measuring happens: a folder, and servers that start when first asked for. It stops and
/// removes what it started.
final class Lab implements AutoCloseable {
  private final Path folder = Files.createTempDirectory("muster-bench");
  private final Deque<Runnable> opened = new ArrayDeque<>();
  private @Nullable Nginx nginx;
  private @Nullable Path undici;

  Lab() throws IOException {}

  double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  Nginx nginx() throws IOException, InterruptedException {
    if (nginx == null) {
      nginx = Nginx.start(Files.createDirectory(folder.resolve("nginx")));
      opened.push(nginx::close);
    }
    return nginx;
  }

  /// A server that answers each request so much later.
  DelayServer.Running delays(double seconds) throws IOException {
    DelayServer.Running running = DelayServer.Running.start(seconds);
    opened.push(running::close);
    return running;
  }

  /// A list with one URL many times over.
  Path list(String url, int count) throws IOException {
    return list(IntStream.range(0, count).mapToObj(_ -> url));
  }

  Path list(Stream<String> urls) throws IOException {
    Path file = Files.createTempFile(folder, "urls", ".txt");
    Files.write(file, urls.toList());
    return file;
  }

  /// A folder of this name, which goes with the lab.
  Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /// A peer's script beside this class.
  Path script(String name) throws IOException {
    Path file = folder.resolve(name);
    try (var in = Lab.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no script " + name);
      }
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  /// undici from npm, installed here for as long as the lab is open; `null` where there is no Node.
  @Nullable Path undici() throws IOException, InterruptedException {
    if (undici == null && there("node") && there("npm")) {
      undici = script("undici.mjs");
      Child.run(
          List.of(
              "npm",
              "install",
              "--silent",
              "--no-audit",
              "--no-fund",
              "--prefix",
              "" + folder,
              "undici@7"));
    }
    return undici;
  }

  /// Where the app image is, if it is packed: Muster as it is shipped.
  static Path image() {
    return Path.of(System.getProperty("bench.image", "target/installer/muster"));
  }

  static boolean there(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }

  @Override
  public void close() throws IOException {
    while (!opened.isEmpty()) {
      opened.pop().run();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
