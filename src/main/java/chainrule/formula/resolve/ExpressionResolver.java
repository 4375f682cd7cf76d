package chainrule.formula.resolve;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.util.List;
import java.util.Optional;

/**
 * Syntax → expressions. One class resolves each kind of thing; each of them comes back here for the
 * formulas inside.
 */
final class ExpressionResolver {
  private final Scope scope;
  private final SumResolver sums;
  private final ProductResolver products;
  private final FactorResolver factors;

  ExpressionResolver(Scope scope) {
    this.scope = scope;
    PostfixResolver postfix = new PostfixResolver(this);
    ConditionResolver conditions = new ConditionResolver(this);
    BigOperatorResolver bigOperators = new BigOperatorResolver(this, conditions);
    DerivativeResolver derivatives = new DerivativeResolver(this, postfix);
    BuiltinCallResolver builtins = new BuiltinCallResolver(this, postfix, bigOperators);
    NameResolver names =
        new NameResolver(
            scope,
            postfix,
            new UserCallResolver(this, postfix),
            builtins,
            new LetterResolver(scope, postfix));
    Apart apart = new Apart(scope, conditions);
    this.factors =
        new FactorResolver(
            this,
            postfix,
            bigOperators,
            derivatives,
            builtins,
            new ExpectationResolver(this, postfix),
            names,
            new BracketResolver(this, conditions),
            new IndicatorResolver(scope, postfix, conditions, apart),
            apart);
    this.products = new ProductResolver(this);
    this.sums = new SumResolver(this, derivatives);
  }

  Scope scope() {
    return scope;
  }

  /** What a formula means. */
  Expr expression(ExpressionSyntax syntax) {
    return unlessRemark(syntax)
        .orElseThrow(() -> new SyntaxException("a formula is missing here", syntax.place()));
  }

  /** What a formula means; empty where nothing but a remark is there. */
  Optional<Expr> unlessRemark(ExpressionSyntax syntax) {
    return sums.of(syntax);
  }

  /** The one formula between two brackets. */
  Expr only(ContentsSyntax contents) {
    return expression(
        contents
            .expression()
            .orElseThrow(
                () ->
                    new SyntaxException(
                        "one formula is expected here, not “" + contents.text() + "”",
                        contents.place())));
  }

  /** The one formula that is the argument of a fraction, a root, or a power. */
  Expr argument(ArgumentSyntax argument) {
    return only(argument.contents());
  }

  /** The product of all factors that are left; empty where they are remarks. */
  Optional<Expr> rest(FactorCursor cursor) {
    return products.rest(cursor);
  }

  /** One factor; empty where it is a remark or a condition. It may take all that follows. */
  Optional<Expr> factor(FactorCursor cursor) {
    return scope.deeper(cursor.place(), () -> factors.factor(cursor));
  }

  /** The product of factors, one of them alone as it is. */
  Expr product(List<Expr> of, List<ProductSign> signs) {
    return products.of(of, signs);
  }

  /** The product of factors that stand side by side. */
  Expr product(List<Expr> of) {
    return products.of(of, of.stream().skip(1).map(factor -> ProductSign.JUXTAPOSED).toList());
  }

  /** The shape, if it has one yet. */
  Optional<Shape> shape(Expr expression) {
    return ExprQueries.settled(expression).shape();
  }
}
