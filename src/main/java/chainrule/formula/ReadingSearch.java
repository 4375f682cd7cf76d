package chainrule.formula;

import chainrule.formula.infer.DeclarationInference;
import chainrule.formula.infer.SourceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    for (Candidate candidate : candidates(DerivationReading.rows(taken))) {
      ReadingTrial next = trial(candidate.setting(), taken);
      boolean isLikely = next.holding() >= Math.max(1, next.failing()) || candidate.knowsMuch();
      best = isLikely && BETTER.compare(next, best) > 0 ? next : best;
    }
    return taken.size() == inputs.size() ? best : trial(best.reading().setting(), inputs);
  }

  private static final Comparator<ReadingTrial> BETTER =
      Comparator.comparingInt(ReadingTrial::read).thenComparingInt(ReadingTrial::holding);

  private ReadingTrial trial(Setting setting, List<InputLine> lines) {
    return ReadingTrial.of(DerivationReading.inferred(setting, lines), verifiers);
  }

  /**
   * A setting that may be meant.
   *
   * @param known how many of the names of the lines it knows
   * @param unknown how many it does not know
   */
  private record Candidate(Setting setting, int known, int unknown) {
    private static final int LEAST = 3;
    private static final int MUCH = 4;

    /** Whether it knows three names and two thirds of all. */
    boolean isPossible() {
      return known >= LEAST && known >= 2 * unknown;
    }

    /** Whether it knows so many names, and all, that it is meant even where nothing holds. */
    boolean knowsMuch() {
      return unknown == 0 && known >= MUCH;
    }

    int letters() {
      return setting.meanings().spellings().size();
    }
  }

  /** The settings that may be meant, those that know the most names first. */
  private static List<Candidate> candidates(List<SourceRow> rows) {
    int used = DeclarationInference.undeclared(Setting.of("").meanings(), rows).size();
    List<Candidate> candidates = new ArrayList<>();
    for (String name : used == 0 ? List.<String>of() : Setting.names()) {
      Setting setting = Setting.named(name);
      int unknown = DeclarationInference.undeclared(setting.meanings(), rows).size();
      candidates.add(new Candidate(setting, used - unknown, unknown));
    }
    return candidates.stream()
        .filter(Candidate::isPossible)
        .sorted(Comparator.comparingInt(Candidate::unknown).thenComparingInt(Candidate::letters))
        .limit(MOST_TRIALS)
        .toList();
  }
}
