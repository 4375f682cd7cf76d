package chainrule.formula;

import chainrule.formula.infer.DeclarationInference;
import chainrule.formula.infer.SourceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds out how a derivation that names no setting is best read: in no setting, or in one of those
 * that know most of its names. The reading that reads the most lines is taken; of equal ones that
 * in which the most hold; of equal ones the one with the fewest letters.
 */
final class ReadingSearch {
  private static final int MOST_TRIALS = 4;
  private static final int MOST_LINES = 60;

  private final List<InputLine> inputs;
  private final LineVerifiers verifiers;

  ReadingSearch(List<InputLine> inputs, LineVerifiers verifiers) {
    this.inputs = inputs;
    this.verifiers = verifiers;
  }

  ReadingTrial best() {
    Setting none = Setting.of("");
    List<InputLine> taken = inputs.subList(0, Math.min(MOST_LINES, inputs.size()));
    ReadingTrial best = trial(none, taken);
    for (Setting setting : candidates(Reading.rows(taken))) {
      ReadingTrial next = trial(setting, taken);
      best = BETTER.compare(next, best) > 0 ? next : best;
    }
    return taken.size() == inputs.size() ? best : trial(best.reading().setting(), inputs);
  }

  private static final Comparator<ReadingTrial> BETTER =
      Comparator.comparingInt(ReadingTrial::read).thenComparingInt(ReadingTrial::holding);

  private ReadingTrial trial(Setting setting, List<InputLine> lines) {
    return ReadingTrial.of(Reading.inferred(setting, lines), verifiers);
  }

  /** A setting, and how many of the names of the lines it does not know. */
  private record Candidate(Setting setting, int unknown) {
    int letters() {
      return setting.meanings().spellings().size();
    }
  }

  /** The settings that know at least two thirds of the names, those that know the most first. */
  private static List<Setting> candidates(List<SourceRow> rows) {
    int used = DeclarationInference.undeclared(Setting.of("").meanings(), rows).size();
    List<Candidate> candidates = new ArrayList<>();
    for (String name : Setting.names()) {
      Setting setting = Setting.named(name);
      Set<String> unknown = DeclarationInference.undeclared(setting.meanings(), rows);
      if (unknown.size() < used && 3 * unknown.size() <= used) {
        candidates.add(new Candidate(setting, unknown.size()));
      }
    }
    return candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::unknown).thenComparingInt(Candidate::letters))
        .limit(MOST_TRIALS)
        .map(Candidate::setting)
        .toList();
  }
}
