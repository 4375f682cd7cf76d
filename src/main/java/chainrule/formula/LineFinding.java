package chainrule.formula;

import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Note;
import chainrule.formula.verify.Difference;
import chainrule.formula.verify.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What was found out about a line.
 *
 * @param notes how it was read
 * @param sides one for each side and each other statement, in order
 * @param fault why the line as a whole could not be read or has no meaning
 */
record LineFinding(List<Note> notes, List<SideFinding> sides, Optional<RuntimeException> fault) {
  private static final List<Verdict> WORST_FIRST =
      List.of(
          Verdict.FAILS,
          Verdict.MEANINGLESS,
          Verdict.UNREADABLE,
          Verdict.UNDEFINED,
          Verdict.HOLDS,
          Verdict.NO_CLAIM);

  LineFinding {
    notes = List.copyOf(notes);
    sides = List.copyOf(sides);
  }

  static LineFinding faulty(RuntimeException fault) {
    return new LineFinding(List.of(), List.of(), Optional.of(fault));
  }

  Verdict verdict() {
    return fault
        .map(LineFinding::verdict)
        .or(
            () ->
                sides.stream()
                    .map(SideFinding::verdict)
                    .min(Comparator.comparing(WORST_FIRST::indexOf)))
        .orElse(Verdict.NO_CLAIM);
  }

  static Verdict verdict(RuntimeException fault) {
    boolean isMeaningless =
        fault instanceof SemanticException semantic
            && semantic.kind() == SemanticException.Kind.SHAPE;
    return isMeaningless ? Verdict.MEANINGLESS : Verdict.UNREADABLE;
  }

  double error() {
    return sides.stream()
        .mapToDouble(SideFinding::error)
        .filter(error -> error >= 0)
        .max()
        .orElse(Double.NaN);
  }

  /** Where reading stopped, or what has no meaning stands: so many characters come before it. */
  OptionalInt place() {
    return faults().findFirst().map(LineFinding::place).orElse(OptionalInt.empty());
  }

  /** The names that are neither bound nor defined, each once. */
  List<String> unknownNames() {
    return faults()
        .filter(SemanticException.class::isInstance)
        .flatMap(semantic -> ((SemanticException) semantic).unknown().stream())
        .distinct()
        .toList();
  }

  /** Of the line as a whole, then of its sides. */
  private Stream<RuntimeException> faults() {
    return Stream.concat(
        fault.stream(),
        sides.stream()
            .filter(SideFinding.Faulty.class::isInstance)
            .map(side -> ((SideFinding.Faulty) side).fault()));
  }

  private static OptionalInt place(RuntimeException fault) {
    return fault instanceof SyntaxException unreadable
        ? OptionalInt.of(unreadable.place())
        : fault instanceof SemanticException meaningless
            ? meaningless.place()
            : OptionalInt.empty();
  }

  /** Whether a side took too much to compute, so that lines near it would, too. */
  boolean isTooExpensive() {
    return sides.stream()
        .anyMatch(
            side ->
                side instanceof SideFinding.Tested tested
                    && tested.result() instanceof Finding.BudgetExceeded);
  }

  /** A point at which the first side that is false shows it. */
  Optional<Difference> difference() {
    return sides.stream()
        .filter(side -> side.verdict() == Verdict.FAILS)
        .findFirst()
        .flatMap(SideFinding::difference);
  }

  /** How many sides or statements are not fine. */
  long failures() {
    return sides.stream().filter(side -> !side.verdict().isFine()).count();
  }

  /** The first side that is false, if one is. */
  Optional<SideFinding.Tested> firstFalse() {
    return sides.stream()
        .filter(SideFinding.Tested.class::isInstance)
        .map(SideFinding.Tested.class::cast)
        .filter(side -> side.verdict() == Verdict.FAILS)
        .findFirst();
  }
}
