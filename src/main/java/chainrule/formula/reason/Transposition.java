package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Transpose;
import java.util.ArrayList;
import java.util.List;

/** Transposes stand at names only: (AB)^⊤ is B^⊤A^⊤, and that of a scalar is the scalar. */
final class Transposition {
  private Transposition() {}

  static List<Expr> ofAll(List<Expr> chain, ExprOrder order) {
    List<Expr> reversed = new ArrayList<>();
    chain.forEach(element -> reversed.add(0, of(element, order)));
    return reversed;
  }

  /** The transpose of a canonical expression. */
  static Expr of(Expr e, ExprOrder order) {
    if (e.requireShape().isScalar() || e instanceof IdentityMatrix) {
      return e;
    }
    if (e instanceof Transpose transpose) {
      return transpose.of();
    }
    if (e instanceof Product product && Polynomial.isOfScalarsAndArrays(product)) {
      Monomial monomial = Polynomial.monomial(product, order);
      return new Monomial(monomial.coefficient(), monomial.powers(), ofAll(monomial.chain(), order))
          .toExpr();
    }
    if (e instanceof Sum sum) {
      List<Expr> terms = sum.terms().stream().map(term -> of(term, order)).toList();
      return Polynomial.of(
              terms.stream().flatMap(t -> Polynomial.terms(t, order).stream()).toList(), order)
          .toExpr();
    }
    return isEntrywise(e) ? inParts(e, order) : new Transpose(e);
  }

  private static Expr inParts(Expr e, ExprOrder order) {
    return e.with(e.children().stream().map(part -> of(part, order)).toList());
  }

  private static boolean isEntrywise(Expr e) {
    boolean function =
        e instanceof BuiltinCall call
            && (call.function().isEntrywise()
                || (call.function() == BuiltinFunction.SOFTMAX && !e.requireShape().isMatrix()));
    boolean sum = e instanceof BigOperator big && big.fold() == BigOperator.Fold.SUM;
    return function
        || sum
        || e instanceof Negative
        || e instanceof Quotient
        || e instanceof Product
        || (e instanceof Power && !e.requireShape().isMatrix());
  }
}
