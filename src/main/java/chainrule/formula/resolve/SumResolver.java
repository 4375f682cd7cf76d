package chainrule.formula.resolve;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Sum;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.SignedTermSyntax;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves ± term ± term …. */
final class SumResolver {
  private final ExpressionResolver expressions;
  private final RowAccount account;
  private final EllipsisSumResolver ellipses;
  private final DerivativeResolver derivatives;

  SumResolver(ExpressionResolver expressions, DerivativeResolver derivatives) {
    this.expressions = expressions;
    this.account = expressions.scope().account();
    this.ellipses = new EllipsisSumResolver(expressions);
    this.derivatives = derivatives;
  }

  /** The sum; empty where nothing but a remark is there. */
  Optional<Expr> of(ExpressionSyntax syntax) {
    ExpressionSyntax meant = expressions.scope().sum(syntax);
    Optional<Expr> sum = ellipses.of(meant).or(() -> terms(meant));
    if (!meant.equals(syntax)) {
      sum.ifPresent(value -> expressions.scope().readAs(syntax.text(), value));
    }
    return sum;
  }

  /**
   * ∂/∂x − f is the derivative of −f: an operator that ends a term acts on the next one, if that is
   * subtracted; ∂/∂x + f is none.
   */
  private Optional<Expr> terms(ExpressionSyntax syntax) {
    List<Expr> terms = new ArrayList<>();
    Optional<SignedTermSyntax> operator = Optional.empty();
    for (SignedTermSyntax signed : syntax.terms()) {
      if (DerivativeFraction.isOperatorAlone(signed.term())) {
        operator.ifPresent(SumResolver::refuse);
        operator = Optional.of(signed);
        continue;
      }
      operator.filter(o -> !signed.isNegative()).ifPresent(SumResolver::refuse);
      Optional<Expr> term = term(signed);
      if (term.isPresent()) {
        terms.add(operator.map(o -> applied(o, term.get())).orElseGet(term::get));
        operator = Optional.empty();
      }
    }
    operator.ifPresent(SumResolver::refuse);
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(terms.size() == 1 ? terms.get(0) : new Sum(List.copyOf(terms)));
  }

  private static void refuse(SignedTermSyntax operator) {
    throw new SyntaxException("there is nothing to differentiate", operator.term().place());
  }

  private Optional<Expr> term(SignedTermSyntax signed) {
    Optional<Expr> product = expressions.rest(new FactorCursor(signed.term(), account));
    if (product.isEmpty() && !signed.signs().isEmpty()) {
      throw new SyntaxException(
          "nothing that can be added stands behind this sign", signed.place());
    }
    account.own(signed);
    return product.map(value -> signed(signed, value));
  }

  private Expr applied(SignedTermSyntax operator, Expr of) {
    account.own(operator);
    return signed(operator, derivatives.apply(new FactorCursor(operator.term(), account), of));
  }

  private static Expr signed(SignedTermSyntax signs, Expr value) {
    return signs.isNegative() ? new Negative(value) : value;
  }
}
