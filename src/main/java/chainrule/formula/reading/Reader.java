package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.ExpressionContext;
import chainrule.formula.grammar.FormulaParser.SignContext;
import chainrule.formula.grammar.FormulaParser.TermContext;
import chainrule.formula.grammar.FormulaParser.TimesContext;
import chainrule.formula.grammar.Unreadable;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Negative;
import chainrule.formula.tree.Product;
import chainrule.formula.tree.Quotient;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Shapes;
import chainrule.formula.tree.Sum;
import chainrule.formula.tree.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;

/** Reads sums and products; what a single factor is, the other readers tell. */
final class Reader {
  final Scope scope;
  final Atoms atoms = new Atoms(this);
  final Behind behind = new Behind(this);
  final Identifiers identifiers = new Identifiers(this);
  final SingleLetters letters = new SingleLetters(this);
  final Applications applications = new Applications(this);
  final SettingFunctions functions = new SettingFunctions(this);
  final Derivatives derivatives = new Derivatives(this);
  final Binders binders = new Binders(this);
  final Lists lists = new Lists(this);
  final Conditions conditions = new Conditions(this);

  Reader(Scope scope) {
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
            () -> new Unreadable("a formula is missing here", context.getStart().getStartIndex()));
  }

  private Optional<Expr> sum(ExpressionContext context) {
    Optional<Expr> dotted = new DottedSums(this).of(context);
    if (dotted.isPresent()) {
      return dotted;
    }
    List<Expr> terms = new ArrayList<>();
    boolean negative = false;
    List<Cursor> waiting = new ArrayList<>();
    for (ParseTree child : context.children) {
      if (child instanceof SignContext sign) {
        negative ^= sign.MINUS() != null;
      } else if (derivatives.isAlone((TermContext) child)) {
        waiting.add(new Cursor((TermContext) child));
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
      throw new Unreadable("there is nothing to differentiate", waiting.get(0).place());
    }
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(terms.size() == 1 ? terms.get(0) : new Sum(List.copyOf(terms)));
  }

  private Optional<Expr> term(TermContext context, boolean negative) {
    Optional<Expr> product = rest(new Cursor(context));
    return negative ? product.map(Negative::new) : product;
  }

  /** The product of all factors that are left. */
  Optional<Expr> rest(Cursor cursor) {
    return factors(cursor);
  }

  private Optional<Expr> factors(Cursor cursor) {
    List<Expr> factors = new ArrayList<>();
    List<Times> signs = new ArrayList<>();
    while (cursor.hasNext()) {
      boolean slash = cursor.isSlash() && !factors.isEmpty();
      Times sign = cursor.sign().map(Reader::times).orElse(Times.JUXTAPOSED);
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

  private static Times times(TimesContext sign) {
    if (sign.DOT_PRODUCT() != null) {
      return Times.DOT;
    }
    if (sign.STAR() != null) {
      return Times.STAR;
    }
    return sign.ELEMENTWISE() != null
        ? Times.ELEMENTWISE
        : sign.CROSS() != null ? Times.CROSS : Times.JUXTAPOSED;
  }

  /** One factor; empty where it is a remark or a condition. It may take all that follows. */
  Optional<Expr> factor(Cursor cursor) {
    return scope.deeper(cursor.place(), () -> atoms.factor(cursor));
  }

  /** The product of factors, one of them alone as it is. */
  Expr product(List<Expr> factors, List<Times> signs) {
    if (factors.size() == 1) {
      return factors.get(0);
    }
    Expr product = new Product(List.copyOf(factors), List.copyOf(signs));
    return new GradientRow(this).of((Product) product).orElse(product);
  }

  /** The shape, if it has one yet. */
  Optional<Shape> shape(Expr expression) {
    try {
      return Optional.of(Shapes.of(expression, scope.names.denominatorLayout()));
    } catch (Meaningless notYet) {
      return Optional.empty();
    }
  }
}
