package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the query field asks of a task: all its terms must hold. Every text is a filter; what isn't
/// understood is looked for in the URL.
record Filter(List<Term> terms) {
  Filter {
    terms = List.copyOf(terms);
  }

  static Filter parse(String query) {
    return new Filter(Words.of(query).stream().map(word -> Term.parse(word.in(query))).toList());
  }

  boolean passesAll() {
    return terms.stream().allMatch(Term::passesAll);
  }

  boolean test(TaskRecord task, Moment moment) {
    for (Term term : terms) {
      if (!term.test(task, moment)) {
        return false;
      }
    }
    return true;
  }

  /// Whether tasks may come to pass, or not to, as the run goes on.
  boolean changes() {
    return terms.stream().anyMatch(Term::changes);
  }

  /// Whether a term is more than a part of the URL.
  boolean hasKeys() {
    return terms.stream().anyMatch(term -> term.key() != null);
  }

  /// The chips that say the same as its states: those of one `is:`. {@link Chip#ALL} when it has no
  /// `is:`; empty when no chip says what it asks for.
  Set<Chip> chips() {
    List<Term> states = terms.stream().filter(Term::asksForStates).toList();
    if (terms.stream().noneMatch(Term::speaksOfStates)) {
      return EnumSet.of(Chip.ALL);
    }
    return states.size() == 1 ? states.getFirst().chips() : EnumSet.noneOf(Chip.class);
  }

  /// The same filter with these states instead of its own.
  Filter with(Set<Chip> chips) {
    String states = chips.stream().map(Chip::word).collect(Collectors.joining(","));
    List<Term> others = terms.stream().filter(term -> !term.asksForStates()).toList();
    Filter without = new Filter(others);
    return chips.contains(Chip.ALL) || chips.isEmpty() ? without : without.and("is:" + states);
  }

  /// The same filter without a word on states.
  Filter withoutStates() {
    return new Filter(terms.stream().filter(term -> !term.speaksOfStates()).toList());
  }

  /// This filter and one more term, which replaces those of the same key that it would contradict.
  Filter and(String term) {
    Term added = Term.parse(term);
    List<Term> all =
        terms.stream().filter(each -> !each.replacedBy(added)).collect(Collectors.toList());
    all.add(added);
    return new Filter(all);
  }

  Filter without(Term gone) {
    return new Filter(terms.stream().filter(term -> !term.equals(gone)).toList());
  }

  /// As it is written in the query field.
  @Override
  public String toString() {
    return terms.stream().map(Term::written).collect(Collectors.joining(" "));
  }
}
