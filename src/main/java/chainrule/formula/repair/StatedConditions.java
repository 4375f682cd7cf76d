package chainrule.formula.repair;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Printer;
import java.util.stream.Stream;

/** The conditions inside an expression: of sums, branches and indicators. */
public final class StatedConditions {
  private StatedConditions() {}

  /** How many indicators it has. */
  public static int indicators(Expr expression) {
    return (int) ExprQueries.parts(expression).filter(Indicator.class::isInstance).count();
  }

  /** Whether a comparison in it is of a letter with itself: always met or never, by its form. */
  public static boolean isEmptied(Expr expression) {
    return ExprQueries.parts(expression)
        .flatMap(StatedConditions::of)
        .anyMatch(StatedConditions::isEmptied);
  }

  /** Whether a comparison is of a letter with itself. */
  public static boolean isEmptied(Condition condition) {
    return condition.comparisons().stream()
        .anyMatch(one -> Printer.latex(one.left()).equals(Printer.latex(one.right())));
  }

  private static Stream<Condition> of(Expr part) {
    if (part instanceof BigOperator big) {
      return Stream.of(big.condition());
    }
    if (part instanceof Cases cases) {
      return cases.branches().stream().map(Cases.Branch::condition);
    }
    return part instanceof Indicator indicator ? Stream.of(indicator.condition()) : Stream.empty();
  }
}
