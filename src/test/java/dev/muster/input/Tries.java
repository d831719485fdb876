package dev.muster.input;

import static org.quicktheories.QuickTheory.qt;

import java.util.List;
import java.util.stream.Collectors;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.Generate;
import org.quicktheories.generators.SourceDSL;

/// How often a property is tried: the same few hundred times in every build, and on demand as often
/// as one likes and with other seeds, `-Dtries=1000000 -Dseed=8`.
final class Tries {
  private Tries() {}

  static QuickTheory few(int usually) {
    return qt().withExamples(Integer.getInteger("tries", usually))
        .withFixedSeed(Long.getLong("seed", 7));
  }

  static Gen<String> any(String... of) {
    return Generate.pick(List.of(of));
  }

  /// Up to so many of them, one behind the other.
  static Gen<String> some(Gen<String> of, int most) {
    return SourceDSL.lists().of(of).ofSizeBetween(0, most).map(all -> String.join("", all));
  }

  static Gen<String> lines(Gen<String> of, int most) {
    return SourceDSL.lists()
        .of(of)
        .ofSizeBetween(1, most)
        .map(all -> all.stream().collect(Collectors.joining("\n")));
  }
}
