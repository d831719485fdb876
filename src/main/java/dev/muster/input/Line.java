package dev.muster.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one line says, before anybody asks what it means for the list.
sealed interface Line {
  record Blank() implements Line {}

  record Comment() implements Line {}

  /// `@timeout 10s`.
  record Defaults(List<Option> options) implements Line {}

  /// `timeout = 1s`.
  record Options(List<Option> options, boolean indented) implements Line {}

  /// One or more URLs.
  ///
  /// @param comment where a comment behind them starts, the line's length for none
  record Urls(@Nullable Cut method, List<Cut> urls, List<Option> options, int comment)
      implements Line {}

  /// A host, perhaps with a path, and nothing else but options.
  record Host(@Nullable Cut method, Cut host, List<Option> options, int comment) implements Line {}

  /// A pasted cURL command, or its first line.
  ///
  /// @param name where `curl` stands
  /// @param otherwise what the line says if it is no command after all
  record Command(Cut name, Line otherwise) implements Line {}

  record Nothing(Reason reason) implements Line {}
}
