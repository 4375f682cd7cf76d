package chainrule.formula.infer;

import chainrule.formula.resolve.ResolvedRow;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What letters have beyond their shapes: Σ is a covariance matrix, what a definition takes the
 * logarithm of is positive. Each is taken only if more lines hold then, and is printed.
 */
final class Habits {
  private static final Set<String> COVARIANCES = Set.of("\\Sigma");

  private record Habit(Restriction restriction, Predicate<UndeclaredName> isMeant) {}

  private final TakenForms taken;
  private final StatedNames stated;

  /**
   * Habits of names.
   *
   * @param taken what the names are
   * @param stated what their author says of them, beyond which nothing is taken
   */
  Habits(TakenForms taken, StatedNames stated) {
    this.taken = taken;
    this.stated = stated;
  }

  /** What gives lines a value that have none, as a logarithm has none, in the order to be tried. */
  List<Restricted> ofDomain(TrialPass pass) {
    LogArguments logs = new LogArguments(pass, pass.all());
    return restricted(
        List.of(
            new Habit(Restriction.POSITIVE, logs::isPositive),
            new Habit(Restriction.PROBABILITY, logs::isShare)));
  }

  /**
   * What the field takes for granted, in the order to be tried.
   *
   * @param source the lines
   * @param pass knows what names are
   * @param definitions the lines that are definitions
   */
  List<Restricted> of(
      SourceNames source, TrialPass pass, Collection<InferredDefinition> definitions) {
    List<ResolvedRow> defining = pass.defining(definitions);
    LogArguments logs = new LogArguments(pass, defining);
    ClassLabels labels = new ClassLabels(pass, defining);
    Decompositions decompositions = source.decompositions();
    return restricted(
        List.of(
            new Habit(Restriction.POSITIVE, logs::isPositive),
            new Habit(Restriction.PROBABILITY, logs::isShare),
            new Habit(Restriction.BINARY, labels::isBinary),
            new Habit(Restriction.SIGN, labels::isSign),
            new Habit(Restriction.DISTRIBUTION, name -> source.isEstimated(name.base())),
            new Habit(Restriction.COVARIANCE, name -> COVARIANCES.contains(name.base())),
            new Habit(Restriction.ORTHOGONAL, decompositions::isOrthogonal),
            new Habit(Restriction.DIAGONAL, decompositions::isDiagonal)));
  }

  private List<Restricted> restricted(List<Habit> habits) {
    return habits.stream()
        .map(habit -> new Restricted(habit.restriction(), names(habit)))
        .filter(restricted -> !restricted.names().isEmpty())
        .toList();
  }

  private Set<String> names(Habit habit) {
    return taken.names().stream()
        .filter(habit.isMeant())
        .filter(name -> stated.restriction(name).isEmpty())
        .map(taken::given)
        .filter(habit.restriction()::isAbout)
        .map(InferredGiven::name)
        .collect(Collectors.toSet());
  }
}
