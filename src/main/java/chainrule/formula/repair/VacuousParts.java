package chainrule.formula.repair;

import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Symbol;

/** Parts that are 0 by themselves: 0 a, and ∂a/∂b where a is made without b. */
public final class VacuousParts {
  private VacuousParts() {}

  /** How many of them an expression has. */
  public static int count(Expr expression) {
    return (int) ExprQueries.parts(expression).filter(VacuousParts::isVacuous).count();
  }

  static boolean isVacuous(Expr part) {
    return (part instanceof Derivative derivative && isOfConstant(derivative))
        || (part instanceof Product product
            && product.factors().stream().anyMatch(NormalForm::isZero));
  }

  /** Whether what moves is no part of what is differentiated, or is a whole number. */
  private static boolean isOfConstant(Derivative derivative) {
    return DifferentiationTarget.symbol(derivative.by())
        .filter(moving -> ExprQueries.symbols(derivative.of()).contains(moving))
        .filter(moving -> !isWhole(moving))
        .isEmpty();
  }

  private static boolean isWhole(Symbol symbol) {
    return symbol instanceof DefinedSymbol let && IndexRanges.isWhole(let.body());
  }
}
