package dev.muster.ui.detail;

/// One line in a list of facts.
public sealed interface Row {
  /// What stands in the row, to read aloud and to copy.
  String text();

  record Heading(String text) implements Row {}

  /// @param value as it may be shown: a secret is already masked
  record Fact(String name, String value) implements Row {
    @Override
    public String text() {
      return name + ": " + value;
    }

    /// The name as it may stand on the screen, whoever chose it.
    String shownName() {
      return Printable.lines(name);
    }

    /// The value as it may stand on the screen, whoever sent it.
    String shownValue() {
      return Printable.lines(value);
    }
  }
}
