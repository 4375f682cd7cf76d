package chainrule.formula.resolve;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.parse.Times;
import chainrule.formula.shape.ProductSign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves products: a slash divides all that stands before it. */
final class ProductResolver {
  private final ExpressionResolver expressions;
  private final GradientTranspose gradients;

  ProductResolver(ExpressionResolver expressions) {
    this.expressions = expressions;
    this.gradients = new GradientTranspose(expressions);
  }

  /** The product of all factors that are left; empty where they are remarks. */
  Optional<Expr> rest(FactorCursor cursor) {
    List<Expr> factors = new ArrayList<>();
    List<ProductSign> signs = new ArrayList<>();
    while (cursor.hasNext()) {
      Times operator = cursor.operator();
      int place = cursor.place();
      if (factors.isEmpty() && operator != Times.JUXTAPOSED) {
        throw new SyntaxException("nothing that can be multiplied stands before this", place);
      }
      Optional<Expr> next = expressions.factor(cursor);
      if (next.isEmpty() && operator != Times.JUXTAPOSED) {
        throw new SyntaxException("nothing that can be multiplied stands here", place);
      }
      if (operator == Times.SLASH) {
        Expr below = next.orElseThrow(() -> new SyntaxException("there is no divisor here", place));
        Expr quotient = new Quotient(of(factors, signs), below);
        factors.clear();
        signs.clear();
        factors.add(quotient);
      } else if (next.isPresent()) {
        if (!factors.isEmpty()) {
          signs.add(sign(operator));
        }
        factors.add(next.get());
      }
    }
    return factors.isEmpty() ? Optional.empty() : Optional.of(of(factors, signs));
  }

  private static ProductSign sign(Times operator) {
    return switch (operator) {
      case DOT -> ProductSign.DOT;
      case STAR -> ProductSign.STAR;
      case ELEMENTWISE -> ProductSign.ELEMENTWISE;
      case CROSS -> ProductSign.CROSS;
      case JUXTAPOSED, SLASH -> ProductSign.JUXTAPOSED;
    };
  }

  /** The product of factors, one of them alone as it is. */
  Expr of(List<Expr> factors, List<ProductSign> signs) {
    if (factors.size() == 1) {
      return factors.get(0);
    }
    Product product = new Product(List.copyOf(factors), List.copyOf(signs));
    return gradients.of(product).orElse(product);
  }
}
