package chainrule.formula;

import chainrule.formula.infer.Inferred;
import chainrule.formula.infer.LikelyNames;
import chainrule.formula.infer.Restricted;
import chainrule.formula.infer.StatedNames;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out how a derivation that names no setting is best read: with declarations of its own, or
 * in one of the settings that know most of its names. The reading that reads the most lines is
 * taken; of equal ones that in which the most hold; of equal ones that without a setting.
 */
final class ReadingSearch {
  private static final int MOST_SETTINGS = 9;

  private final ResolverState start;
  private final List<InputLine> inputs;
  private final StatedNames stated;
  private final LineVerifiers verifiers;

  ReadingSearch(
      ResolverState start, List<InputLine> inputs, StatedNames stated, LineVerifiers verifiers) {
    this.start = start;
    this.inputs = inputs;
    this.stated = stated;
    this.verifiers = verifiers;
  }

  /** The best reading, with questions in the place of verdicts that it cannot give. */
  ReadingTrial best() {
    ReadingTrial best = trial(DerivationReading.inferred("", start, inputs, stated));
    List<ReadingTrial> all = new ArrayList<>(List.of(best));
    List<DerivationReading> others =
        isComplete(best)
            ? List.of()
            : Stream.concat(
                    DerivationReading.linked(start, inputs, stated).stream(), candidates().stream())
                .toList();
    for (DerivationReading candidate : others) {
      if (isComplete(best)) {
        return best;
      }
      ReadingTrial next = trial(candidate);
      if (next.isLikely()) {
        all.add(next);
        best = next.readsMoreThan(best) ? next : best;
      }
    }
    return new ContestedLines(all).asked(best);
  }

  /** Whether all lines hold, but for those that define something. */
  private static boolean isComplete(ReadingTrial trial) {
    int held = trial.count(Verdict.HOLDS);
    return held > 0 && held + trial.count(Verdict.NO_CLAIM) == trial.lines().size();
  }

  private ReadingTrial trial(DerivationReading reading) {
    return asked(habitual(ReadingTrial.of(reading, verifiers)));
  }

  /** With what the field takes for granted, wherever more lines hold or have a value then. */
  private ReadingTrial habitual(ReadingTrial trial) {
    Inferred inferred = trial.reading().inferred();
    ReadingTrial best = under(inferred.domains(), trial, EnumSet.of(Verdict.UNDEFINED));
    return under(inferred.habits(), best, EnumSet.of(Verdict.UNDEFINED, Verdict.FAILS));
  }

  private ReadingTrial under(
      List<Restricted> restrictions, ReadingTrial trial, Set<Verdict> mendable) {
    ReadingTrial best = trial;
    for (Restricted restricted : restrictions) {
      if (best.hasAny(mendable)) {
        ReadingTrial next = ReadingTrial.of(best.reading().under(restricted), verifiers);
        best = next.isBetterThan(best) ? next : best;
      }
    }
    return best;
  }

  private ReadingTrial asked(ReadingTrial trial) {
    return new ReadingTrial(
        trial.reading(), new OpenQuestions(trial, verifiers).asked(trial.lines()));
  }

  /** The settings that may be meant, those in which the most lines can be read with the least. */
  private List<DerivationReading> candidates() {
    if (!start.names().givens().isEmpty()) {
      return List.of();
    }
    LikelyNames likely = likely();
    List<Candidate> candidates = new ArrayList<>();
    for (String name : Setting.names()) {
      if (likely.includes(names(name))) {
        in(name).map(Candidate::of).ifPresent(candidates::add);
      }
    }
    return candidates.stream()
        .sorted(Candidate.ORDER)
        .limit(MOST_SETTINGS)
        .map(Candidate::reading)
        .toList();
  }

  private Optional<DerivationReading> in(String setting) {
    ResolverState state = ResolverState.of(names(setting));
    return RepeatedDeclarations.leftOut(inputs, state, verifiers)
        .map(lines -> DerivationReading.inferred(setting, state, lines, stated));
  }

  private LikelyNames likely() {
    return new LikelyNames(DerivationReading.sources(inputs), start.names().macros());
  }

  private SymbolTable names(String setting) {
    return Setting.named(setting).meanings().withMacros(start.names().macros());
  }

  /**
   * How it is read in a setting that others are read in; empty where the setting does not know all
   * of its names, or something else of them.
   */
  Optional<ReadingTrial> trial(String setting) {
    return start.names().givens().isEmpty() && likely().includesAll(names(setting))
        ? in(setting).map(this::trial)
        : Optional.empty();
  }

  /** A reading in a setting; first the one that reads the most lines, with the fewest added. */
  private record Candidate(DerivationReading reading, int unread, int added) {
    private static final Comparator<Candidate> ORDER =
        Comparator.comparingInt(Candidate::unread).thenComparingInt(Candidate::added);

    static Candidate of(DerivationReading reading) {
      return new Candidate(reading, reading.unread(), reading.inferred().all().size());
    }
  }
}
