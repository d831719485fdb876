package dev.muster.terminal;

import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.engine.Wait.Then;
import dev.muster.export.Shown;
import dev.muster.export.Words;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads an enum as people type it, `first-completed`, and says which words there are.
abstract class EnumWord<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
  private final E[] values;

  private EnumWord(E[] values) {
    this.values = values;
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(values).map(Words::word).iterator();
  }

  @Override
  public E convert(String text) {
    String asked = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(values)
        .filter(value -> Words.word(value).equals(asked))
        .findFirst()
        .orElseThrow(() -> unknown(text));
  }

  private TypeConversionException unknown(String text) {
    return new TypeConversionException(
        "'" + Shown.plain(text) + "' is none of " + String.join(", ", this));
  }

  static final class OfAwait extends EnumWord<Options.Await> {
    OfAwait() {
      super(Options.Await.values());
    }
  }

  static final class OfFormat extends EnumWord<Options.Format> {
    OfFormat() {
      super(Options.Format.values());
    }
  }

  static final class OfReturnWhen extends EnumWord<ReturnWhen> {
    OfReturnWhen() {
      super(ReturnWhen.values());
    }
  }

  static final class OfThen extends EnumWord<Then> {
    OfThen() {
      super(Then.values());
    }
  }
}
