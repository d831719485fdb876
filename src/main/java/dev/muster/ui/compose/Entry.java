package dev.muster.ui.compose;

import dev.muster.ui.Texts;
import dev.muster.ui.compose.Notation.Reading;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What stands in a text field, and the last good value it stood for: what can't be read is marked
/// with a sentence, and costs nothing.
///
/// @param <T> what the text stands for
public final class Entry<T> {
  private final Notation<T> notation;
  private final StringProperty text;
  private final ReadOnlyObjectWrapper<T> value;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  Entry(Notation<T> notation, T first) {
    this.notation = notation;
    this.text = new SimpleStringProperty(notation.write().apply(first));
    this.value = new ReadOnlyObjectWrapper<>(first);
    text.addListener((_, _, written) -> read(written));
    problem.bind(Bindings.createStringBinding(this::problem, text, Texts.languageProperty()));
  }

  public StringProperty textProperty() {
    return text;
  }

  public ReadOnlyObjectProperty<T> valueProperty() {
    return value.getReadOnlyProperty();
  }

  public T value() {
    return value.get();
  }

  /// What is wrong with the text, and which value holds until it is mended; empty when it is good.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Writes a value into the field, unless what stands there means it already.
  void set(T changed) {
    if (!changed.equals(value.get()) || !problem.get().isEmpty()) {
      text.set(notation.write().apply(changed));
    }
  }

  private void read(@Nullable String written) {
    if (reading(written) instanceof Reading.Good<T>(T good)) {
      value.set(good);
    }
  }

  private String problem() {
    return switch (reading(text.get())) {
      case Reading.Good<T> _ -> "";
      case Reading.Bad<T>(String sentence) -> sentence + " " + holding();
    };
  }

  private Reading<T> reading(@Nullable String written) {
    return notation.read().apply(written == null ? "" : written);
  }

  private String holding() {
    String held = notation.write().apply(value.get()).lines().findFirst().orElse("");
    return held.isBlank()
        ? Texts.get("compose.entry.holds.none")
        : Texts.get("compose.entry.holds", held);
  }
}
