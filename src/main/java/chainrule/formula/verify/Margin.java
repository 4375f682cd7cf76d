package chainrule.formula.verify;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Indicator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * left − right, where it is the sign of that on which a claim depends: the sides of an inequality,
 * of a comparison in 1[x &gt; 7], of the arguments of max(x, 40), the argument of |x − 2|.
 *
 * @param left a number
 * @param right a number
 * @param isClaim whether these are the sides of the claim
 */
record Margin(Expr left, Expr right, boolean isClaim) {
  private static final Set<BuiltinFunction> BENT =
      Set.of(BuiltinFunction.ABS, BuiltinFunction.SIGN, BuiltinFunction.RELU, BuiltinFunction.SQRT);
  private static final Set<BuiltinFunction> CHOOSING =
      Set.of(BuiltinFunction.MAX, BuiltinFunction.MIN);
  private static final int MOST = 6;

  /** Those of a claim that depend on a real number. */
  static List<Margin> of(Claim claim) {
    List<Margin> margins = new ArrayList<>();
    if (claim.order() != Order.EQUAL) {
      margins.add(new Margin(claim.left(), claim.right(), true));
    }
    add(claim.condition(), margins);
    InnerConditions.walk(claim, part -> add(part, margins));
    return margins.stream().filter(Margin::isOfNumbers).distinct().limit(MOST).toList();
  }

  /** Those of a condition that depend on a real number. */
  static List<Margin> of(Condition condition) {
    List<Margin> margins = new ArrayList<>();
    ExprQueries.walk(new Indicator(condition), part -> add(part, margins));
    return margins.stream().filter(Margin::isOfNumbers).distinct().limit(MOST).toList();
  }

  private static void add(Condition condition, List<Margin> margins) {
    condition.comparisons().forEach(c -> margins.add(new Margin(c.left(), c.right(), false)));
  }

  private static void add(Expr part, List<Margin> margins) {
    if (part instanceof Indicator indicator) {
      add(indicator.condition(), margins);
    } else if (part instanceof Cases cases) {
      cases.branches().forEach(branch -> add(branch.condition(), margins));
    } else if (part instanceof BigOperator big) {
      add(big.condition(), margins);
    } else if (part instanceof BuiltinCall call && BENT.contains(call.function())) {
      margins.add(new Margin(call.arguments().get(0), Expr.number(0), false));
    } else if (part instanceof BuiltinCall call && CHOOSING.contains(call.function())) {
      for (int k = 1; k < call.arguments().size(); k++) {
        margins.add(new Margin(call.arguments().get(k - 1), call.arguments().get(k), false));
      }
    }
  }

  private boolean isOfNumbers() {
    return left.shape().isPresent() && right.shape().isPresent() && !symbols().isEmpty();
  }

  /** Whether it is said of numbers, and not by the claim itself, that they meet. */
  boolean mayTie() {
    return !isClaim && left.requireShape().isScalar() && right.requireShape().isScalar();
  }

  /** That the sides are equal. */
  Condition tie() {
    return new Condition(List.of(new Comparison(left, Order.EQUAL, right)));
  }

  /** What it depends on and is drawn from real numbers. */
  List<DeclaredSymbol> symbols() {
    return Stream.of(left, right)
        .flatMap(side -> ExprQueries.symbols(side).stream())
        .filter(DeclaredSymbol.class::isInstance)
        .map(DeclaredSymbol.class::cast)
        .filter(symbol -> symbol.domain().isContinuous())
        .distinct()
        .toList();
  }

  /** Its free letters. */
  List<IndexVariable> free() {
    Set<IndexVariable> free = new LinkedHashSet<>(ExprQueries.freeIndices(left));
    free.addAll(ExprQueries.freeIndices(right));
    return List.copyOf(free);
  }
}
