package chainrule.formula.repair;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An expression without what makes no difference to anybody: a − a, 0 a, 1 a, a / a, a¹, −(−a),
 * (a^⊤)^⊤, |n| of a size, log 1, e⁰, ∂a/∂b where a has no b in it, a second name, and the order of
 * terms and of scalar factors. Two expressions with one normal form are equal for trivial reasons.
 * No bracket is multiplied out, and no name is replaced by what it stands for.
 */
public final class NormalForm {
  private static final Expr ZERO = Expr.number(0);
  private static final Expr ONE = Expr.number(1);

  private NormalForm() {}

  /** The normal form; it need not have a shape. */
  public static Expr of(Expr expression) {
    Expr parts =
        expression.children().isEmpty()
            ? expression
            : expression.with(expression.children().stream().map(NormalForm::of).toList());
    if (parts instanceof SymbolRef ref) {
      return named(ref);
    }
    if (parts instanceof Negative minus) {
      return negative(minus.of());
    }
    if (parts instanceof Sum sum) {
      return sum(sum);
    }
    if (parts instanceof Product product) {
      return product(product);
    }
    if (parts instanceof Derivative derivative) {
      return derivative(derivative);
    }
    return parts instanceof Quotient quotient ? quotient(quotient) : other(parts);
  }

  /** Whether both have one normal form. */
  public static boolean isShared(Expr a, Expr b) {
    return a.equals(b) || Printer.latex(of(a)).equals(Printer.latex(of(b)));
  }

  /** Whether it is 0 by its form. */
  static boolean vanishes(Expr expression) {
    return !isZero(expression) && isZero(of(expression));
  }

  static boolean isZero(Expr expression) {
    return expression instanceof NumberLiteral num && num.value().signum() == 0;
  }

  private static boolean isOne(Expr expression) {
    return expression instanceof NumberLiteral num && num.value().compareTo(BigDecimal.ONE) == 0;
  }

  /** The name that was there first. */
  private static Expr named(SymbolRef ref) {
    return ref.symbol() instanceof DefinedSymbol let
            && let.parameters().isEmpty()
            && let.body() instanceof SymbolRef first
        ? named(first)
        : ref;
  }

  private static Expr negative(Expr of) {
    return isZero(of) ? ZERO : of instanceof Negative twice ? twice.of() : new Negative(of);
  }

  private static Expr sum(Sum sum) {
    List<Expr> left = new ArrayList<>();
    sum.terms().forEach(term -> addTerms(term, false, left));
    left.sort(Comparator.comparing(Printer::latex));
    return left.isEmpty() ? ZERO : left.size() == 1 ? left.get(0) : new Sum(left);
  }

  /** Adds the terms of a term; two that cancel go. */
  private static void addTerms(Expr term, boolean negated, List<Expr> terms) {
    if (term instanceof Sum sum) {
      sum.terms().forEach(inner -> addTerms(inner, negated, terms));
    } else if (term instanceof Negative minus) {
      addTerms(minus.of(), !negated, terms);
    } else if (!isZero(term) && !terms.remove(negated ? term : new Negative(term))) {
      terms.add(negated ? new Negative(term) : term);
    }
  }

  /** The sign before the product, the scalars in front of the rest. */
  private static Expr product(Product product) {
    if (product.factors().stream().anyMatch(NormalForm::isZero)) {
      return ZERO;
    }
    boolean negated = product.factors().stream().filter(Negative.class::isInstance).count() % 2 > 0;
    List<Expr> scalars = new ArrayList<>();
    List<Expr> arrays = new ArrayList<>();
    List<ProductSign> signs = new ArrayList<>();
    for (int k = 0; k < product.factors().size(); k++) {
      Expr factor = product.factors().get(k);
      Expr bare = factor instanceof Negative minus ? minus.of() : factor;
      if (bare.shape().filter(Shape::isScalar).isPresent()) {
        scalars.add(bare);
      } else {
        if (!arrays.isEmpty()) {
          signs.add(product.signs().get(k - 1));
        }
        arrays.add(bare);
      }
    }
    scalars.removeIf(NormalForm::isOne);
    scalars.sort(Comparator.comparing(Printer::latex));
    Expr joined = joined(scalars, arrays, signs);
    return negated ? negative(joined) : joined;
  }

  private static Expr joined(List<Expr> scalars, List<Expr> arrays, List<ProductSign> signs) {
    List<Expr> factors = new ArrayList<>(scalars);
    factors.addAll(arrays);
    List<ProductSign> all = new ArrayList<>();
    for (int k = 1; k < factors.size(); k++) {
      all.add(k <= scalars.size() ? ProductSign.JUXTAPOSED : signs.get(k - scalars.size() - 1));
    }
    return factors.isEmpty()
        ? ONE
        : factors.size() == 1 ? factors.get(0) : new Product(factors, all);
  }

  private static Expr quotient(Quotient quotient) {
    Expr top = quotient.numerator();
    if (isZero(top)) {
      return ZERO;
    }
    return quotient.denominator().equals(top)
        ? ONE
        : isOne(quotient.denominator()) ? top : quotient;
  }

  private static Expr derivative(Derivative derivative) {
    boolean same =
        derivative.of().equals(derivative.by())
            && derivative.of().shape().filter(Shape::isScalar).isPresent();
    return same ? ONE : VacuousParts.isVacuous(derivative) ? ZERO : derivative;
  }

  private static Expr other(Expr parts) {
    if (parts instanceof Power power && isOne(power.exponent())) {
      return power.base();
    }
    if (parts instanceof Transpose transpose) {
      return transposed(transpose);
    }
    if (parts instanceof BigOperator big && big.fold() == BigOperator.Fold.SUM) {
      return isZero(big.body()) ? ZERO : big;
    }
    if (parts instanceof ElementAccess item && item.base() instanceof Transpose row) {
      boolean vector = item.indices().size() == 1;
      return vector ? item.with(replacedFirst(item.children(), row.of())) : item;
    }
    return parts instanceof BuiltinCall call ? call(call) : parts;
  }

  private static List<Expr> replacedFirst(List<Expr> parts, Expr first) {
    List<Expr> changed = new ArrayList<>(parts);
    changed.set(0, first);
    return changed;
  }

  /** log 1, e⁰, and |n| of a size. */
  private static Expr call(BuiltinCall call) {
    Expr argument = call.arguments().get(0);
    boolean size = IndexRanges.isWhole(argument) && argument.children().isEmpty();
    return switch (call.function()) {
      case LOG, LN -> isOne(argument) && call.primes() == 0 ? ZERO : call;
      case EXP -> isZero(argument) ? ONE : call;
      case ABS -> size ? argument : call;
      default -> call;
    };
  }

  private static Expr transposed(Transpose transpose) {
    Expr of = transpose.of();
    boolean scalar = of.shape().filter(Shape::isScalar).isPresent();
    return scalar ? of : of instanceof Transpose twice ? twice.of() : transpose;
  }
}
