package dev.muster.export;

import dev.muster.engine.Request;
import dev.muster.engine.TaskRecord;
import java.util.List;
import java.util.function.Function;

/// One way to write a run. It makes text; where that goes is its caller's.
public interface ExportFormat {
  /// Every format, the table first.
  ///
  /// @param asLine writes a request as a line of a list, which `input` reads again
  static List<ExportFormat> all(Function<Request, String> asLine) {
    return List.of(csv("\r\n"), jsonLines(), har(), markdown(), html(), list(asLine));
  }

  /// @param lineEnd CR LF for files, as RFC 4180 says; LF for pipes
  static ExportFormat csv(String lineEnd) {
    return new Csv(lineEnd);
  }

  static ExportFormat jsonLines() {
    return new JsonLines();
  }

  static ExportFormat har() {
    return new Har();
  }

  static ExportFormat markdown() {
    return new Markdown();
  }

  static ExportFormat html() {
    return new Html();
  }

  static ExportFormat list(Function<Request, String> asLine) {
    return new ListWithOutcomes(asLine);
  }

  /// Its word on the command line: `csv`.
  String word();

  /// How its files end, without the dot.
  String extension();

  /// Whether it begins with what the run came to, and so can only be written when that is known.
  default boolean beginsWithTheEnd() {
    return false;
  }

  /// @param snapshot for formats that don't begin with the end, its run may still change between
  ///   the calls
  Writing open(Snapshot snapshot, Secrets secrets);

  /// One export under way; its texts one after the other are the file.
  interface Writing {
    default String begin() {
      return "";
    }

    String row(TaskRecord task);

    default String end() {
      return "";
    }
  }
}
