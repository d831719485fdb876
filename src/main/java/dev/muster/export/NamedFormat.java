package dev.muster.export;

/// A format that is known by its name.
abstract class NamedFormat implements ExportFormat {
  private final String word;
  private final String extension;

  NamedFormat(String word, String extension) {
    this.word = word;
    this.extension = extension;
  }

  @Override
  public final String word() {
    return word;
  }

  @Override
  public final String extension() {
    return extension;
  }
}
