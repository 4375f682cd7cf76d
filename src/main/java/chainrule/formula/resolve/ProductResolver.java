package chainrule.formula.resolve;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.parse.Times;
import chainrule.formula.shape.ProductSign;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves products: a slash divides all that stands before it. */
final class ProductResolver {
  /** The signs of a product of numbers, and no others. */
  private static final Set<ProductSign> PLAIN = EnumSet.of(ProductSign.JUXTAPOSED, ProductSign.DOT);

  private final ExpressionResolver expressions;
  private final GradientTranspose gradients;

  ProductResolver(ExpressionResolver expressions) {
    this.expressions = expressions;
    this.gradients = new GradientTranspose(expressions);
  }

  /** The product of all factors that are left; empty where they are remarks. */
  Optional<Expr> rest(FactorCursor cursor) {
    return product(cursor, false);
  }

  /** What ∂ and ∇ reach: all factors up to a ⊙. */
  Optional<Expr> operand(FactorCursor cursor) {
    return product(cursor, true);
  }

  private Optional<Expr> product(FactorCursor cursor, boolean stops) {
    List<Expr> factors = new ArrayList<>();
    List<ProductSign> signs = new ArrayList<>();
    int start = cursor.position();
    boolean isAmbiguous = false;
    while (cursor.hasNext() && !(stops && endsOperand(cursor, factors))) {
      if (!factors.isEmpty() && cursor.peek().isDots()) {
        Expr series = series(cursor, factors, signs);
        factors.clear();
        signs.clear();
        factors.add(series);
        continue;
      }
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
        isAmbiguous |= cursor.isJuxtaposed();
      } else if (next.isPresent()) {
        if (!factors.isEmpty()) {
          signs.add(sign(operator));
        }
        factors.add(next.get());
      }
    }
    Optional<Expr> product = factors.isEmpty() ? Optional.empty() : Optional.of(of(factors, signs));
    if (isAmbiguous) {
      product.ifPresent(value -> expressions.scope().readAs(cursor.typedSince(start), value));
    }
    return product;
  }

  /** x_1 x_2 … x_n: all that stands before the dots, and the factor behind them. */
  private Expr series(FactorCursor cursor, List<Expr> before, List<ProductSign> signs) {
    int place = cursor.place();
    boolean isPlain = PLAIN.containsAll(signs) && isPlain(cursor.operator());
    expressions.scope().account().all(cursor.next());
    if (!isPlain || !cursor.hasNext() || !isPlain(cursor.operator())) {
      throw EllipsisSeries.unclear(place);
    }
    List<Expr> parts = new ArrayList<>(before);
    expressions.factor(cursor).ifPresent(parts::add);
    return EllipsisSeries.of(BigOperator.Fold.PRODUCT, parts, List.of(before.size()))
        .orElseThrow(() -> EllipsisSeries.unclear(place));
  }

  private static boolean isPlain(Times operator) {
    return operator != Times.SLASH && PLAIN.contains(sign(operator));
  }

  private static boolean endsOperand(FactorCursor cursor, List<Expr> factors) {
    return !factors.isEmpty() && cursor.operator() == Times.ELEMENTWISE;
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
