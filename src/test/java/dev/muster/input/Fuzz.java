package dev.muster.input;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Lets Jazzer think of lists for as long as one likes, guided by which branches they take, and
/// stops at the first that breaks a promise: the file it names holds it, for a test of its own. Not
/// part of the tests; the README says how to start it. What it has found interesting stays in
/// `target/fuzz` and is where the next time starts.
public final class Fuzz {
  private static final Path FOLDER = Path.of("target", "fuzz");

  private Fuzz() {}

  /// @param args how many seconds, and whatever else Jazzer shall be told
  public static void main(String[] args) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(FOLDER.resolve("corpus"));
    for (int i = 0; i < Mutants.SEEDS.size(); i++) {
      Files.writeString(corpus.resolve("seed-" + i), Mutants.SEEDS.get(i));
    }
    Path words = Files.writeString(FOLDER.resolve("words"), dictionary());
    List<String> options =
        new ArrayList<>(
            List.of(
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=dev.muster.**",
                "--custom_hook_includes=dev.muster.**",
                "--reproducer_path=" + FOLDER,
                "-artifact_prefix=" + FOLDER + "/",
                "-dict=" + words,
                "-max_len=20000",
                "-timeout=20",
                "-rss_limit_mb=6000",
                "-max_total_time=" + (args.length > 0 ? args[0] : "600")));
    options.addAll(List.of(args).subList(Math.min(1, args.length), args.length));
    options.add(corpus.toString());
    Jazzer.main(options.toArray(String[]::new));
  }

  /// Each word in quotes on a line, as libFuzzer reads them: byte by byte.
  private static String dictionary() {
    StringBuilder words = new StringBuilder();
    for (String word : Mutants.PIECES) {
      words.append('"');
      for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
        words.append("\\x%02x".formatted(one));
      }
      words.append("\"\n");
    }
    return words.toString();
  }
}
