import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What Muster is made of, and what of it needs what: Maven's tree of what runs, as the build has
/// written it (nodes, a `#`, then edges).
///
/// @param muster the root of the tree
/// @param needs every part, in the order of the class path, with those that it needs
record Contents(Part muster, Map<Part, List<Part>> needs) {
  private static final String EDGES = "#";

  static Contents of(Project project) throws IOException {
    return of(Files.readAllLines(project.folder().resolve("target/contents.tgf")));
  }

  static Contents of(List<String> lines) {
    int edges = lines.indexOf(EDGES);
    Map<String, Part> parts = new LinkedHashMap<>();
    Map<Part, List<Part>> needs = new LinkedHashMap<>();
    for (String node : lines.subList(0, edges)) {
      String[] words = node.split(" ");
      parts.put(words[0], Part.of(words[1]));
      needs.put(Part.of(words[1]), new ArrayList<>());
    }
    for (String edge : lines.subList(edges + 1, lines.size())) {
      String[] words = edge.split(" ");
      needs.get(parts.get(words[0])).add(parts.get(words[1]));
    }
    return new Contents(needs.keySet().iterator().next(), needs);
  }

  /// Without Muster itself.
  List<Part> others() {
    return needs.keySet().stream().filter(part -> !part.equals(muster)).toList();
  }

  Path jar(Project project, Part part) {
    return project.jars().resolve(part.jar());
  }
}
