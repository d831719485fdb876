package dev.muster.ui.compose;

import dev.muster.engine.Quantities;
import dev.muster.input.Format;
import dev.muster.input.ListFile;
import dev.muster.input.ListReader;
import dev.muster.input.ListWriter;
import dev.muster.input.RequestList;
import dev.muster.input.Skipped;
import dev.muster.ui.Texts;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// What came of opening a list: a text for the editor, requests that no editor could hold, or a
/// sentence that says why not.
sealed interface OpenedList {
  /// How many lines of what was left out are written into the list.
  int MOST_REMARKS = 20;

  /// More than this many requests are not written out as a list to edit.
  int MOST_WRITTEN = 300_000;

  /// @param folder where the files are looked for that it names
  record Text(String text, Path folder) implements OpenedList {}

  /// @param text stands in the editor for them
  record Held(RequestList list, String text, Path folder) implements OpenedList {}

  record Refused(String sentence) implements OpenedList {}

  Path HERE = Path.of("");

  String PIPED = "-";

  /// Several lists as one; the first that can't be read is refused for all. A name that is a URL is
  /// a list of one line, and `-` is what is piped in.
  ///
  /// @param told is told of a long file how much of it is read
  static OpenedList open(List<String> names, ListFile.Source piped, Consumer<String> told) {
    if (names.size() == 1) {
      return named(names.getFirst(), piped, told);
    }
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      switch (named(name, piped, told)) {
        case Text(String text, Path _) -> all.append(text).append(text.endsWith("\n") ? "" : "\n");
        case Held _ -> {
          return new Refused(Texts.get("compose.list.openAlone", name));
        }
        case Refused refused -> {
          return refused;
        }
      }
    }
    return new Text(all.toString(), HERE);
  }

  private static OpenedList named(String name, ListFile.Source piped, Consumer<String> told) {
    if (name.equals(PIPED)) {
      return piped(piped, told);
    }
    if (name.contains("://")) {
      return new Text(name, HERE);
    }
    try {
      return open(Path.of(name), told);
    } catch (InvalidPathException _) {
      return new Refused(Texts.get("compose.list.why.UNREADABLE", name));
    }
  }

  static OpenedList open(Path file, Consumer<String> told) {
    Path parent = file.toAbsolutePath().getParent();
    String name = String.valueOf(file.getFileName());
    long all = file.toFile().length(); // 0 of what is no plain file
    ListFile list =
        ListFile.open(
            file, bytes -> new CountedStream(bytes, read -> told.accept(headway(name, read, all))));
    return of(list, name, parent == null ? HERE : parent);
  }

  /// A file without its folders, and what is piped in by a name.
  static String shortName(String name) {
    if (name.equals(PIPED)) {
      return Texts.get("compose.list.piped");
    }
    return name.contains("://") ? name : name.substring(name.lastIndexOf(File.separatorChar) + 1);
  }

  private static String headway(String name, long read, long all) {
    return all == 0
        ? Texts.get("compose.errand.read.some", name, Quantities.bytes(read))
        : Texts.get("compose.errand.read.of", name, Quantities.bytes(read), Quantities.bytes(all));
  }

  private static OpenedList piped(ListFile.Source piped, Consumer<String> told) {
    String name = Texts.get("compose.list.piped");
    LongConsumer read = bytes -> told.accept(headway(name, bytes, 0));
    OpenedList opened = of(ListFile.read(() -> new CountedStream(piped.open(), read)), name, HERE);
    return opened instanceof Text(String text, Path _) && text.isBlank()
        ? new Refused(Texts.get("compose.list.piped.empty"))
        : opened;
  }

  private static OpenedList of(ListFile file, String name, Path folder) {
    return switch (file) {
      case ListFile.Text(String text) -> new Text(text, folder);
      case ListFile.Requests(RequestList list) -> of(list, name, folder);
      case ListFile.Refused(ListFile.Why why) ->
          new Refused(Texts.get("compose.list.why." + why, name));
    };
  }

  /// A pasted text: as it stands, or what it holds where nobody could edit it.
  static OpenedList of(String text) {
    return ListFile.isEditable(text)
        ? new Text(text, HERE)
        : of(ListReader.read(text), Texts.get("compose.list.pasted"), HERE);
  }

  /// The same requests as a plain list, if that is not too long.
  static OpenedList of(RequestList list, String name, Path folder) {
    String remarks = remarks(list, name);
    boolean plain = list.format() == Format.LIST || list.requests().size() > MOST_WRITTEN;
    String written = plain ? "" : ListWriter.write(list);
    return plain || written.length() > ListFile.MOST_TEXT
        ? new Held(list, remarks + "# " + Texts.get("compose.list.held") + "\n", folder)
        : new Text(remarks + written, folder);
  }

  /// Comments that say where the list comes from, and what was left out.
  private static String remarks(RequestList list, String name) {
    StringBuilder remarks = new StringBuilder("# ");
    int skipped = list.skipped().size();
    remarks.append(Texts.get("compose.list.from", name, list.requests().size(), skipped));
    some(list.skipped(), remarks);
    some(list.warnings(), remarks);
    return remarks.append('\n').toString();
  }

  private static void some(List<Skipped> skipped, StringBuilder remarks) {
    for (Skipped one : skipped.subList(0, Math.min(MOST_REMARKS, skipped.size()))) {
      String reason = Reasons.sentence(one.reason()).replaceAll("\\R", " ");
      remarks.append("\n#   ").append(Texts.get("compose.list.reason", one.line(), reason));
    }
    if (skipped.size() > MOST_REMARKS) {
      remarks
          .append("\n#   ")
          .append(Texts.get("compose.list.more", skipped.size() - MOST_REMARKS));
    }
  }

  /// The requests that are not in the editor; `null` when all are.
  default @Nullable RequestList held() {
    return this instanceof Held held ? held.list() : null;
  }
}
