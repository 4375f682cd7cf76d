package chainrule.formula.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.study.Mutator.Half;
import chainrule.formula.study.Mutator.Mutant;
import chainrule.writeups.PrintedClaim;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All kinds of slips together. */
class MutatorTest {
  private static final List<String> FORMULAS =
      PrintedClaim.all().stream()
          .filter(claim -> claim.prose().isEmpty())
          .map(PrintedClaim::latex)
          .toList();

  /** What a kind makes of a line, without blanks; the line itself is left out. */
  static List<String> slips(Mutator kind, String line) {
    return kind.of(line).stream()
        .map(MutatorTest::dense)
        .distinct()
        .filter(text -> !text.equals(dense(line)))
        .toList();
  }

  private static String dense(String latex) {
    return latex.replace(" ", "");
  }

  @Test
  void everyMutantDiffersFromItsLineAndFromTheOthers() {
    for (String formula : FORMULAS) {
      Set<String> seen = new HashSet<>(Set.of(dense(formula)));
      Mutator.all(formula).forEach(m -> assertTrue(seen.add(dense(m.latex())), m.latex()));
    }
  }

  @Test
  void theSameLineHasTheSameMutants() {
    FORMULAS.forEach(formula -> assertEquals(Mutator.all(formula), Mutator.all(formula)));
  }

  @Test
  void everyKindFindsAPlaceInSeveralFormulas() {
    List<Mutator> fired =
        FORMULAS.stream()
            .flatMap(f -> Mutator.all(f).stream().map(Mutant::operator).distinct())
            .toList();
    var counts =
        fired.stream().collect(Collectors.groupingBy(Mutator::name, Collectors.counting()));
    Mutator.ALL.forEach(
        kind -> assertTrue(counts.getOrDefault(kind.name(), 0L) >= 3, kind + ": " + counts));
  }

  @Test
  void mostKindsAreHeldOut() {
    long heldOut = Mutator.ALL.stream().filter(kind -> Mutator.half(kind) == Half.HELD_OUT).count();
    assertTrue(2 * heldOut > Mutator.ALL.size());
  }

  @Test
  void noTwoKindsHaveOneName() {
    Set<String> names = new HashSet<>();
    Mutator.ALL.forEach(kind -> assertTrue(names.add(kind.name()), kind.name()));
  }

  @Test
  void bracesOfAMutantCloseWhereTheLinesDo() {
    for (String formula : FORMULAS) {
      Mutator.all(formula).stream()
          .filter(mutant -> Mutator.half(mutant.operator()) == Half.HELD_OUT && depth(formula) == 0)
          .forEach(mutant -> assertEquals(0, depth(mutant.latex()), mutant.latex()));
    }
  }

  @Test
  void argumentsAndDifferentialsAreNoSums() {
    assertEquals(1, Sums.in("\\frac{dJ}{dx}").size());
    assertEquals(List.of(0), Sums.in("P(a+b|c)").stream().map(Sums.Sum::depth).toList());
    assertFalse(Sums.in("f(a+b)").stream().filter(sum -> sum.depth() == 1).toList().isEmpty());
  }

  /** How many more braces open than close. */
  private static int depth(String latex) {
    return latex.chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum();
  }
}
