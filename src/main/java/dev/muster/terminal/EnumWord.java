package dev.muster.terminal;

import dev.muster.export.Shown;
import dev.muster.export.Words;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads an enum as people type it, `first-completed`, and says which words there are.
final class EnumWord<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
  private final List<E> values;

  EnumWord(E[] values) {
    this.values = List.of(values);
  }

  @Override
  public Iterator<String> iterator() {
    return values.stream().map(Words::word).iterator();
  }

  @Override
  public E convert(String text) {
    String asked = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return values.stream()
        .filter(value -> Words.word(value).equals(asked))
        .findFirst()
        .orElseThrow(() -> unknown(text));
  }

  private TypeConversionException unknown(String text) {
    return new TypeConversionException(
        "'" + Shown.plain(text) + "' is none of " + String.join(", ", this));
  }
}
