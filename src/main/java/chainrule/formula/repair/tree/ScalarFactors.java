package chainrule.formula.repair.tree;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.shape.Shape;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The scalars that are lost most easily: numbers, sizes and their roots, learning rates and the
 * like, and what is divided by in what the names of the chain stand for.
 */
final class ScalarFactors {
  private static final int LARGEST = 12;

  private ScalarFactors() {}

  /** Those of a setting and a chain. */
  static List<Expr> of(CandidatePool pool) {
    Set<Expr> factors = new LinkedHashSet<>(List.of(Expr.number(2)));
    for (Expr part : pool.ingredients()) {
      if (part instanceof Quotient quotient) {
        factors.add(quotient.denominator());
      } else if (part instanceof NumberLiteral || part instanceof SymbolRef) {
        factors.add(part);
      }
    }
    pool.givens().stream()
        .filter(ScalarFactors::isCount)
        .map(SymbolRef::new)
        .forEach(size -> addSize(size, factors));
    pool.givens().stream()
        .filter(given -> given.domain().isInterval())
        .map(SymbolRef::new)
        .forEach(share -> factors.add(complement(share)));
    return factors.stream().filter(ScalarFactors::isPlain).toList();
  }

  private static void addSize(Expr size, Set<Expr> factors) {
    factors.add(size);
    factors.add(Expr.product(Expr.number(2), size));
    factors.add(new BuiltinCall(BuiltinFunction.SQRT, 0, List.of(size)));
  }

  private static Expr complement(Expr share) {
    return new Sum(List.of(Expr.number(1), new Negative(share)));
  }

  private static boolean isCount(DeclaredSymbol given) {
    return given.domain().isWhole() && given.shape().isScalar();
  }

  /** Whether it is a scalar that is made of scalars only, and is neither 0 nor 1. */
  private static boolean isPlain(Expr factor) {
    boolean neutral =
        factor instanceof NumberLiteral num
            && (num.value().signum() == 0 || num.value().compareTo(BigDecimal.ONE) == 0);
    return !neutral
        && factor.shape().filter(Shape::isScalar).isPresent()
        && ExprMeasures.size(factor) <= LARGEST
        && ExprQueries.freeIndices(factor).isEmpty()
        && ExprQueries.symbols(factor).stream().map(Symbol::shape).allMatch(Shape::isScalar);
  }
}
