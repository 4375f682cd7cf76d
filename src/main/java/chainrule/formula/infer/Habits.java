package chainrule.formula.infer;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the letters of the field have beyond their shapes: Σ is a covariance matrix, what a
 * logarithm is taken of is positive. Each is taken only if more lines hold then, and is printed.
 */
final class Habits {
  private static final Set<String> COVARIANCES = Set.of("\\Sigma");

  private record Habit(Restriction restriction, Predicate<UndeclaredName> isMeant) {}

  private final List<Habit> habits;

  Habits(SourceNames source, TrialPass pass) {
    LogArguments logs = new LogArguments(pass);
    Decompositions decompositions = source.decompositions();
    this.habits =
        List.of(
            new Habit(Restriction.POSITIVE, logs::isPositive),
            new Habit(Restriction.PROBABILITY, logs::isShare),
            new Habit(Restriction.DISTRIBUTION, name -> source.isEstimated(name.base())),
            new Habit(Restriction.COVARIANCE, name -> COVARIANCES.contains(name.base())),
            new Habit(Restriction.ORTHOGONAL, decompositions::isOrthogonal),
            new Habit(Restriction.DIAGONAL, decompositions::isDiagonal));
  }

  /** Those that are about names that were taken, in the order in which they are tried. */
  List<Restricted> of(TakenForms taken) {
    return habits.stream()
        .map(habit -> new Restricted(habit.restriction(), names(taken, habit)))
        .filter(restricted -> !restricted.names().isEmpty())
        .toList();
  }

  private static Set<String> names(TakenForms taken, Habit habit) {
    return taken.names().stream()
        .filter(habit.isMeant())
        .map(taken::given)
        .filter(habit.restriction()::isAbout)
        .map(InferredGiven::name)
        .collect(Collectors.toSet());
  }
}
