package chainrule.formula.verify;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What may hold inside of a claim on numbers from continuous ranges, though draws meet it rarely or
 * never: the conditions of indicators and of branches, several of them at once, and equality where
 * the sides of a comparison, or the arguments of a maximum, meet. The claim is to be right there,
 * too.
 */
final class InnerConditions {
  private static final int MOST = 6;

  private InnerConditions() {}

  static List<Condition> of(Claim claim) {
    List<Condition> written = written(claim).stream().filter(c -> !Margin.of(c).isEmpty()).toList();
    List<Condition> ties =
        Margin.of(claim).stream().filter(Margin::mayTie).map(Margin::tie).distinct().toList();
    return Stream.of(
            written.stream(), ties.stream(), pairs(written), pairs(ties), all(written), all(ties))
        .flatMap(several -> several.limit(MOST))
        .distinct()
        .toList();
  }

  private static Set<Condition> written(Claim claim) {
    Set<Condition> found = new LinkedHashSet<>();
    walk(claim, part -> add(part, found));
    return found;
  }

  /** Those that sizes and other whole numbers decide, the same for all letters. */
  static List<Condition> ofWholeNumbers(Claim claim) {
    return written(claim).stream()
        .filter(condition -> !condition.comparisons().isEmpty())
        .filter(condition -> condition.comparisons().stream().allMatch(InnerConditions::isWhole))
        .limit(MOST)
        .toList();
  }

  /** The part of a condition that whole numbers decide. */
  static Condition ofWholeNumbers(Condition condition) {
    return new Condition(
        condition.comparisons().stream().filter(InnerConditions::isWhole).toList());
  }

  private static boolean isWhole(Comparison comparison) {
    Condition alone = new Condition(List.of(comparison));
    return Margin.of(alone).isEmpty() && ExprQueries.freeIndices(alone).isEmpty();
  }

  private static void add(Expr part, Set<Condition> found) {
    if (part instanceof Indicator indicator) {
      found.add(indicator.condition());
    } else if (part instanceof Cases cases) {
      cases.branches().forEach(branch -> found.add(branch.condition()));
    } else if (part instanceof BigOperator big) {
      found.add(big.condition());
    }
  }

  private static Stream<Condition> all(List<Condition> conditions) {
    return conditions.size() > 2
        ? conditions.stream().reduce(Condition::and).stream()
        : Stream.of();
  }

  private static Stream<Condition> pairs(List<Condition> conditions) {
    return IntStream.range(0, conditions.size())
        .boxed()
        .flatMap(a -> conditions.stream().skip(a + 1L).map(other -> conditions.get(a).and(other)));
  }

  /** All parts of both sides, and of the definitions that are named there, each once. */
  static void walk(Claim claim, Consumer<Expr> visitor) {
    Set<Symbol> unfolded = new HashSet<>();
    walk(claim.left(), unfolded, visitor);
    walk(claim.right(), unfolded, visitor);
  }

  private static void walk(Expr expression, Set<Symbol> unfolded, Consumer<Expr> visitor) {
    ExprQueries.walk(
        expression,
        part -> {
          visitor.accept(part);
          if (part instanceof SymbolRef ref
              && ref.symbol() instanceof DefinedSymbol let
              && let.parameters().isEmpty()
              && unfolded.add(let)) {
            walk(let.body(), unfolded, visitor);
          }
        });
  }
}
