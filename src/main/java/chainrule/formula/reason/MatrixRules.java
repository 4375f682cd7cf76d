package chainrule.formula.reason;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.SizeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Inverses and traces. */
final class MatrixRules {
  private MatrixRules() {}

  private static Optional<Expr> argument(Expr e, BuiltinFunction function) {
    return e instanceof BuiltinCall call && call.function() == function
        ? Optional.of(call.arguments().get(0))
        : Optional.empty();
  }

  /** (AB)⁻¹ = B⁻¹A⁻¹, (A⁻¹)⁻¹ = A. */
  static Optional<Expr> inverse(Expr e, Workspace workspace) {
    Optional<Expr> of = argument(e, BuiltinFunction.INVERSE);
    Optional<Expr> twice = of.flatMap(inner -> argument(inner, BuiltinFunction.INVERSE));
    return twice.isPresent()
        ? twice
        : of.filter(Product.class::isInstance)
            .map(Product.class::cast)
            .filter(Polynomial::isOfScalarsAndArrays)
            .flatMap(product -> inverseOf(product.factors()));
  }

  private static Optional<Expr> inverseOf(List<Expr> factors) {
    List<Expr> reversed = new ArrayList<>();
    for (Expr factor : factors) {
      boolean isSquare = factor.requireShape().rows().equals(factor.requireShape().columns());
      if (!isSquare || factor.requireShape().isScalar()) {
        return Optional.empty();
      }
      reversed.add(0, ElementaryRules.call(BuiltinFunction.INVERSE, factor));
    }
    return Optional.of(Monomial.product(reversed));
  }

  /** A A⁻¹ = I. */
  static Optional<Expr> timesInverse(Expr e, Workspace workspace) {
    return ArrayRules.pairs(
        e,
        (a, b) -> {
          boolean cancel =
              argument(b, BuiltinFunction.INVERSE)
                      .filter(of -> workspace.order().same(of, a))
                      .isPresent()
                  || argument(a, BuiltinFunction.INVERSE)
                      .filter(of -> workspace.order().same(of, b))
                      .isPresent();
          return cancel
              ? Optional.of(new IdentityMatrix(SizeExpression.of(a.requireShape().rows())))
              : Optional.empty();
        });
  }

  /** tr A = Σ_i a_ii. */
  static Optional<Expr> trace(Expr e, Workspace workspace) {
    return argument(e, BuiltinFunction.TRACE)
        .map(
            of -> {
              IndexVariable letter = BoundLetters.fresh(Range.upTo(of.requireShape().rows()));
              Expr index = new IndexRef(letter);
              return SumRules.sum(letter, EntryRules.entry(of, List.of(index, index)));
            });
  }
}
