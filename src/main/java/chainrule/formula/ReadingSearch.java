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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out how a derivation that names no setting is best read: with declarations of its own, or
 * in one of the settings that know most of its names. The reading that reads the most lines is
 * taken; of equal ones that in which the most hold; of equal ones that in a setting to which
 * nothing has to be added, and then that without a setting.
 */
final class ReadingSearch {
  private static final int MOST_SETTINGS = 9;

  private final ResolverState start;
  private final List<InputLine> inputs;
  private final StatedNames stated;
  private final CourseSettings settings;
  private final LineVerifiers verifiers;
  private final LikelyNames likely;
  private final Map<String, Optional<DerivationReading>> inSettings = new HashMap<>();
  private final List<ReadingTrial> trials = new ArrayList<>();
  private Optional<Boolean> meant = Optional.empty();

  ReadingSearch(
      ResolverState start,
      List<InputLine> inputs,
      StatedNames stated,
      CourseSettings settings,
      LineVerifiers verifiers) {
    this.start = start;
    this.inputs = inputs;
    this.stated = stated;
    this.settings = settings;
    this.verifiers = verifiers;
    this.likely = new LikelyNames(DerivationReading.sources(inputs), start.names().macros());
  }

  /** The lines in a setting that says all that they leave open, if all of them hold there. */
  Optional<ReadingTrial> meant() {
    if (meant.isEmpty()) {
      meant = Optional.of(areTried(candidates().filter(this::isMeant).map(Candidate::reading)));
    }
    return meant.get() ? Optional.of(trials.get(trials.size() - 1)) : Optional.empty();
  }

  /** The best reading, with questions in the place of verdicts that it cannot give. */
  ReadingTrial best() {
    return meant()
        .orElseGet(
            () -> {
              boolean isComplete =
                  areTried(Stream.of(DerivationReading.inferred("", start, inputs, stated)))
                      || areTried(
                          DerivationReading.byOtherConventions(start, inputs, stated).stream())
                      || areTried(others());
              return isComplete
                  ? trials.get(trials.size() - 1)
                  : new ContestedLines(trials).asked(best(trials));
            });
  }

  private static ReadingTrial best(List<ReadingTrial> trials) {
    return trials.stream()
        .reduce((one, next) -> next.readsMoreThan(one) ? next : one)
        .orElseThrow();
  }

  /** Tries readings until all lines hold in one; keeps those that may be meant. */
  private boolean areTried(Stream<DerivationReading> readings) {
    return readings
        .map(this::trial)
        .filter(trial -> trial.isLikely() || trial.reading().setting().isEmpty())
        .peek(trials::add)
        .anyMatch(ReadingTrial::isComplete);
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

  /** The lines in the other settings that may be meant, first that which reads the most of them. */
  private Stream<DerivationReading> others() {
    return candidates()
        .filter(candidate -> !isMeant(candidate))
        .sorted(Candidate.ORDER)
        .limit(MOST_SETTINGS)
        .map(Candidate::reading);
  }

  /** Whether the setting says what the lines leave open, and nothing has to be added to it. */
  private boolean isMeant(Candidate candidate) {
    return candidate.isExact() && likely.areNeeded(names(candidate.reading().setting()));
  }

  /** The lines in each setting that knows most of their names. */
  private Stream<Candidate> candidates() {
    if (!start.names().givens().isEmpty()) {
      return Stream.empty();
    }
    return settings
        .inOrder()
        .filter(name -> likely.includes(names(name)))
        .flatMap(name -> in(name).stream())
        .map(Candidate::of);
  }

  /** The lines in a setting; empty where they say something else of its names. */
  private Optional<DerivationReading> in(String setting) {
    return inSettings.computeIfAbsent(setting, this::read);
  }

  private Optional<DerivationReading> read(String setting) {
    ResolverState state = ResolverState.of(names(setting));
    return RepeatedDeclarations.leftOut(inputs, state, verifiers)
        .map(lines -> DerivationReading.inferred(setting, state, lines, stated));
  }

  private SymbolTable names(String setting) {
    return settings.names(setting, start.names().macros());
  }

  /**
   * How it is read in a setting that others are read in; empty where the setting does not know all
   * of its names, or something else of them.
   */
  Optional<ReadingTrial> trial(String setting) {
    return start.names().givens().isEmpty() && likely.includesAll(names(setting))
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

    /** Whether the setting knows all that the lines need. */
    boolean isExact() {
      return unread + added == 0;
    }
  }
}
