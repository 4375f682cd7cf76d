package chainrule.formula.infer;

import chainrule.formula.infer.TypingTrial.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds forms for all names in which as many lines as possible have a shape: begins with the
 * conventional ones, and changes one or two of them in each line that has none.
 */
final class FormSearch {
  private static final int MOST_PAIRS = 10;
  private static final int MOST_TRIALS = 40;

  private final List<UndeclaredName> names;
  private final TypingTrial trial;
  private final Set<Integer> hopeless = new HashSet<>();
  private int trials;

  FormSearch(List<UndeclaredName> names, TypingTrial trial) {
    this.names = names;
    this.trial = trial;
  }

  /** The best forms. */
  Outcome best() {
    Map<UndeclaredName, Form> conventional = new LinkedHashMap<>();
    names.forEach(name -> conventional.put(name, name.forms().get(0)));
    Outcome best = trial.of(conventional);
    Optional<Integer> row = next(best);
    while (row.isPresent() && trials < MOST_TRIALS) {
      Optional<Outcome> better = better(best, namesIn(row.get()));
      if (better.isEmpty()) {
        hopeless.add(row.get());
      }
      best = better.orElse(best);
      row = next(best);
    }
    return withoutBroadcast(best);
  }

  private Optional<Integer> next(Outcome outcome) {
    return outcome.untyped().stream().filter(row -> !hopeless.contains(row)).findFirst();
  }

  private List<UndeclaredName> namesIn(int row) {
    return names.stream().filter(name -> name.rows().contains(row)).toList();
  }

  private Optional<Outcome> better(Outcome from, List<UndeclaredName> suspects) {
    List<Map<UndeclaredName, Form>> single = changes(from.forms(), suspects);
    Optional<Outcome> one = best(from, single);
    if (one.isPresent()) {
      return one;
    }
    List<Map<UndeclaredName, Form>> pairs = new ArrayList<>();
    single.forEach(change -> pairs.addAll(changes(change, suspects)));
    return best(from, pairs.stream().distinct().limit(MOST_PAIRS).toList());
  }

  private static List<Map<UndeclaredName, Form>> changes(
      Map<UndeclaredName, Form> forms, List<UndeclaredName> suspects) {
    List<Map<UndeclaredName, Form>> changes = new ArrayList<>();
    for (UndeclaredName name : suspects) {
      name.forms().stream()
          .filter(form -> form != forms.get(name))
          .forEach(form -> changes.add(with(forms, name, form)));
    }
    return changes;
  }

  static Map<UndeclaredName, Form> with(
      Map<UndeclaredName, Form> forms, UndeclaredName name, Form form) {
    Map<UndeclaredName, Form> changed = new LinkedHashMap<>(forms);
    changed.put(name, form);
    return changed;
  }

  private Optional<Outcome> best(Outcome from, List<Map<UndeclaredName, Form>> changes) {
    Optional<Outcome> best = Optional.empty();
    int least = from.untyped().size();
    for (Map<UndeclaredName, Form> change : changes) {
      Outcome outcome = trial.of(change);
      trials++;
      if (outcome.untyped().size() < least) {
        best = Optional.of(outcome);
        least = outcome.untyped().size();
      }
    }
    return best;
  }

  /** A number that is added to an array is more likely an array of that shape. */
  private Outcome withoutBroadcast(Outcome outcome) {
    Outcome best = outcome;
    for (UndeclaredName name : names) {
      if (best.broadcast().contains(name.symbol())) {
        for (Form form : name.forms()) {
          Outcome changed = trial.of(with(best.forms(), name, form));
          boolean good = changed.untyped().size() <= best.untyped().size();
          best = good && changed.broadcast().size() < best.broadcast().size() ? changed : best;
        }
      }
    }
    return best;
  }
}
