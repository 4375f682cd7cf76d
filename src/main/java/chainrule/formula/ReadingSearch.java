package chainrule.formula;

import chainrule.formula.infer.DeclarationInference;
import chainrule.formula.infer.Restriction;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds out how a derivation that names no setting is best read: with declarations of its own, or
 * in one of the settings that know most of its names. The reading that reads the most lines is
 * taken; of equal ones that in which the most hold; of equal ones that without a setting.
 */
final class ReadingSearch {
  private static final int MOST_SETTINGS = 4;
  private static final Comparator<ReadingTrial> BETTER =
      Comparator.comparingInt(ReadingTrial::read)
          .thenComparingInt(trial -> trial.count(Verdict.HOLDS));

  private final ResolverState start;
  private final List<InputLine> inputs;
  private final LineVerifiers verifiers;

  ReadingSearch(ResolverState start, List<InputLine> inputs, LineVerifiers verifiers) {
    this.start = start;
    this.inputs = inputs;
    this.verifiers = verifiers;
  }

  /** The best reading, with questions in the place of verdicts that it cannot give. */
  ReadingTrial best() {
    ReadingTrial best = asked(defined(trial("", start)));
    for (Setting setting : candidates()) {
      SymbolTable names = setting.meanings().withMacros(start.names().macros());
      ReadingTrial next = asked(defined(trial(setting.name(), ResolverState.of(names))));
      boolean isLikely = next.count(Verdict.HOLDS) > next.count(Verdict.FAILS);
      best = isLikely && BETTER.compare(next, best) > 0 ? next : best;
    }
    return best;
  }

  private ReadingTrial trial(String setting, ResolverState names) {
    return ReadingTrial.of(DerivationReading.inferred(setting, names, inputs), verifiers);
  }

  /** Where a side has no value, as a logarithm has none, entries that give it one are taken. */
  private ReadingTrial defined(ReadingTrial trial) {
    ReadingTrial best = trial;
    for (Restriction domain : List.of(Restriction.POSITIVE, Restriction.PROBABILITY)) {
      if (best.count(Verdict.UNDEFINED) > 0 && !trial.reading().inferred().givens().isEmpty()) {
        ReadingTrial next = ReadingTrial.of(trial.reading().under(domain), verifiers);
        best = next.count(Verdict.UNDEFINED) < best.count(Verdict.UNDEFINED) ? next : best;
      }
    }
    return best;
  }

  private ReadingTrial asked(ReadingTrial trial) {
    return new ReadingTrial(
        trial.reading(), new OpenQuestions(trial, verifiers).asked(trial.lines()));
  }

  /** A setting, and how many of the names of the lines it knows. */
  private record Candidate(Setting setting, int known, int unknown) {
    private static final int LEAST = 3;

    /** Whether it knows three names, and two thirds of all. */
    boolean isPossible() {
      return known >= LEAST && known >= 2 * unknown;
    }
  }

  /** The settings that may be meant, those that know the most names first. */
  private List<Setting> candidates() {
    if (!start.names().givens().isEmpty() || inputs.stream().anyMatch(InputLine::isDeclaration)) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    var sources = DerivationReading.sources(inputs);
    int all = DeclarationInference.unknown(start.names(), sources);
    for (String name : Setting.names()) {
      Setting setting = Setting.named(name);
      int unknown = DeclarationInference.unknown(setting.meanings(), sources);
      candidates.add(new Candidate(setting, all - unknown, unknown));
    }
    return candidates.stream()
        .filter(Candidate::isPossible)
        .sorted(Comparator.comparingInt(Candidate::unknown))
        .limit(MOST_SETTINGS)
        .map(Candidate::setting)
        .toList();
  }
}
