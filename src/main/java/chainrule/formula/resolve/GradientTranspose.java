package chainrule.formula.resolve;

import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Transpose;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A gradient before a Jacobian is a row: what people write, although the shapes do not fit. */
final class GradientTranspose {
  private final ExpressionResolver expressions;

  GradientTranspose(ExpressionResolver expressions) {
    this.expressions = expressions;
  }

  /**
   * dJ/dθ · dθ/dv with columns: the gradient dJ/dθ meets a Jacobian and is read as a row, and the
   * result is turned back.
   */
  Optional<Expr> of(Product product) {
    boolean derivatives = product.factors().stream().allMatch(Derivative.class::isInstance);
    if (!derivatives || expressions.shape(product).isPresent()) {
      return Optional.empty();
    }
    List<Expr> factors = new ArrayList<>(product.factors());
    factors.set(0, new Transpose(factors.get(0)));
    Expr turned = new Product(factors, product.signs());
    boolean fits = expressions.shape(product.factors().get(0)).map(Shape::isColumn).orElse(false);
    if (!fits || expressions.shape(turned).isEmpty()) {
      return Optional.empty();
    }
    expressions.scope().note(new Note(Note.Kind.GRADIENT_AS_ROW, ""));
    return Optional.of(new Transpose(turned));
  }
}
