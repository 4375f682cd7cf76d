package chainrule.formula.resolve;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.SignContext;
import chainrule.formula.parse.FormulaParser.TermContext;
import chainrule.formula.parse.FormulaParser.TimesContext;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;

/** Reads sums and products; what a single factor is, the other readers tell. */
final class ExpressionResolver {
  final Scope scope;
  final FactorResolver atoms = new FactorResolver(this);
  final PostfixResolver behind = new PostfixResolver(this);
  final NameResolver identifiers = new NameResolver(this);
  final LetterResolver letters = new LetterResolver(this);
  final BuiltinCallResolver applications = new BuiltinCallResolver(this);
  final UserCallResolver functions = new UserCallResolver(this);
  final DerivativeResolver derivatives = new DerivativeResolver(this);
  final BigOperatorResolver binders = new BigOperatorResolver(this);
  final BracketResolver lists = new BracketResolver(this);
  final ConditionResolver conditions = new ConditionResolver(this);

  ExpressionResolver(Scope scope) {
    this.scope = scope;
  }

  /** ± term ± term …; empty where nothing but a remark is there. */
  Optional<Expr> maybe(ExpressionContext context) {
    return sum(context);
  }

  /** ± term ± term …. */
  Expr expression(ExpressionContext context) {
    return maybe(context)
        .orElseThrow(
            () ->
                new SyntaxException(
                    "a formula is missing here", context.getStart().getStartIndex()));
  }

  private Optional<Expr> sum(ExpressionContext context) {
    Optional<Expr> dotted = new EllipsisSumResolver(this).of(context);
    if (dotted.isPresent()) {
      return dotted;
    }
    List<Expr> terms = new ArrayList<>();
    boolean negative = false;
    List<FactorCursor> waiting = new ArrayList<>();
    for (ParseTree child : context.children) {
      if (child instanceof SignContext sign) {
        negative ^= sign.MINUS() != null;
      } else if (derivatives.isAlone((TermContext) child)) {
        waiting.add(new FactorCursor((TermContext) child));
        terms.add(Expr.number(negative ? -1 : 1));
        negative = false;
      } else {
        Optional<Expr> term = term((TermContext) child, negative);
        if (!waiting.isEmpty() && term.isPresent()) {
          Expr applied = derivatives.apply(waiting.remove(0), term.get());
          boolean minus = terms.remove(terms.size() - 1).equals(Expr.number(-1));
          term = Optional.of(minus ? new Negative(applied) : applied);
        }
        term.ifPresent(terms::add);
        negative = false;
      }
    }
    if (!waiting.isEmpty()) {
      throw new SyntaxException("there is nothing to differentiate", waiting.get(0).place());
    }
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(terms.size() == 1 ? terms.get(0) : new Sum(List.copyOf(terms)));
  }

  private Optional<Expr> term(TermContext context, boolean negative) {
    Optional<Expr> product = rest(new FactorCursor(context));
    return negative ? product.map(Negative::new) : product;
  }

  /** The product of all factors that are left. */
  Optional<Expr> rest(FactorCursor cursor) {
    return factors(cursor);
  }

  private Optional<Expr> factors(FactorCursor cursor) {
    List<Expr> factors = new ArrayList<>();
    List<ProductSign> signs = new ArrayList<>();
    while (cursor.hasNext()) {
      boolean slash = cursor.isSlash() && !factors.isEmpty();
      ProductSign sign =
          cursor.sign().map(ExpressionResolver::times).orElse(ProductSign.JUXTAPOSED);
      Optional<Expr> next = factor(cursor);
      if (slash) {
        Expr numerator = product(factors, signs);
        factors.clear();
        signs.clear();
        factors.add(new Quotient(numerator, next.orElseThrow()));
      } else if (next.isPresent()) {
        if (!factors.isEmpty()) {
          signs.add(sign);
        }
        factors.add(next.get());
      }
    }
    return factors.isEmpty() ? Optional.empty() : Optional.of(product(factors, signs));
  }

  private static ProductSign times(TimesContext sign) {
    if (sign.DOT_PRODUCT() != null) {
      return ProductSign.DOT;
    }
    if (sign.STAR() != null) {
      return ProductSign.STAR;
    }
    return sign.ELEMENTWISE() != null
        ? ProductSign.ELEMENTWISE
        : sign.CROSS() != null ? ProductSign.CROSS : ProductSign.JUXTAPOSED;
  }

  /** One factor; empty where it is a remark or a condition. It may take all that follows. */
  Optional<Expr> factor(FactorCursor cursor) {
    return scope.deeper(cursor.place(), () -> atoms.factor(cursor));
  }

  /** The product of factors, one of them alone as it is. */
  Expr product(List<Expr> factors, List<ProductSign> signs) {
    if (factors.size() == 1) {
      return factors.get(0);
    }
    Expr product = new Product(List.copyOf(factors), List.copyOf(signs));
    return new GradientTranspose(this).of((Product) product).orElse(product);
  }

  /** The shape, if it has one yet. */
  Optional<Shape> shape(Expr expression) {
    return ExprQueries.settled(expression).shape();
  }
}
