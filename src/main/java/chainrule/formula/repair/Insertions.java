package chainrule.formula.repair;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UserCall;
import chainrule.formula.repair.Place.Role;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The dear edits: a factor, a term or a function put in, a part of the same shape put elsewhere.
 */
final class Insertions {
  private static final List<BuiltinFunction> WRAPS =
      List.of(
          BuiltinFunction.LOG,
          BuiltinFunction.EXP,
          BuiltinFunction.SIGMOID,
          BuiltinFunction.TANH,
          BuiltinFunction.SQRT);

  private final Pool pool;

  Insertions(Pool pool) {
    this.pool = pool;
  }

  /** The expressions that are one insertion away, at the outer places first. */
  List<Edit> of(Expr whole, int most) {
    List<Edit> edits = new ArrayList<>();
    for (Place place : Place.in(whole)) {
      if (place.role() == Role.VALUE && edits.size() < most) {
        inversions(place, edits::add);
        wraps(place, edits::add);
        factors(place, edits::add);
        terms(place, edits::add);
        grafts(place, edits::add);
      }
    }
    return edits;
  }

  private static String latex(Expr e) {
    return Printer.latex(e);
  }

  private static void inversions(Place place, Consumer<Edit> edits) {
    if (place.part() instanceof Quotient quotient) {
      Expr reciprocal = new Quotient(Expr.number(1), quotient.denominator());
      edits.accept(
          place.edit(
              reciprocal,
              "the numerator “%s” is one too many".formatted(latex(quotient.numerator()))));
      Expr inverted = new Quotient(quotient.denominator(), quotient.numerator());
      edits.accept(
          place.edit(inverted, "the fraction “%s” is upside down".formatted(latex(quotient))));
    }
  }

  private void wraps(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    boolean number = part instanceof NumberLiteral;
    for (BuiltinFunction function : WRAPS) {
      Expr wrapped = new BuiltinCall(function, 0, List.of(part));
      edits.accept(
          place.edit(wrapped, "“%s” is lost before “%s”".formatted(function.latex(), latex(part))));
    }
    Expr square = new Power(part, Expr.number(2));
    edits.accept(place.edit(square, "a square is lost on “%s”".formatted(latex(part))));
    Expr complement = new Sum(List.of(Expr.number(1), new Negative(part)));
    edits.accept(place.edit(complement, "“1 -” is lost before “%s”".formatted(latex(part))));
    if (!number) {
      for (Expr by : pool.variables()) {
        Expr derivative = new Derivative(part, by, Derivative.Style.PARTIAL, pool.layout());
        edits.accept(
            place.edit(
                derivative,
                "the derivative in “%s” is lost before “%s”".formatted(latex(by), latex(part))));
      }
      sums(place, edits);
    }
  }

  private void sums(Place place, Consumer<Edit> edits) {
    Set<IndexVariable> inside = new LinkedHashSet<>(ExprQueries.freeIndices(place.part()));
    inside.removeAll(place.bound());
    for (IndexVariable letter : inside) {
      IndexVariable bound = new IndexVariable(letter.name(), letter.range());
      Expr body = ExprQueries.substitute(place.part(), Map.of(letter, new IndexRef(bound)));
      Expr sum = new BigOperator(BigOperator.Fold.SUM, List.of(bound), Condition.ALWAYS, body);
      edits.accept(
          place.edit(
              sum, "the sum over “%s” is lost before “%s”".formatted(letter, latex(place.part()))));
    }
  }

  /**
   * A name, an entry or a part in brackets as the first or the last factor, plain or transposed.
   */
  private void factors(Place place, Consumer<Edit> edits) {
    boolean inside = place.parent() instanceof Product && place.part() != place.parent();
    if (inside) {
      return;
    }
    for (Expr factor : candidates()) {
      List<Expr> forms = new ArrayList<>(List.of(factor));
      if (pool.shape(factor).map(s -> !s.isScalar()).orElse(false)) {
        forms.add(factor instanceof Transpose t ? t.of() : new Transpose(factor));
      }
      for (Expr form : forms) {
        String words = "the factor “%s” is lost".formatted(latex(form));
        edits.accept(place.edit(multiplied(form, place.part(), true), form, words));
        if (forms.size() > 1) {
          edits.accept(place.edit(multiplied(form, place.part(), false), form, words));
          middle(place, form, words, edits);
        }
      }
    }
    Expr two = Expr.number(2);
    edits.accept(place.edit(Expr.product(two, place.part()), two, "the factor “2” is lost"));
    for (Expr factor : candidates()) {
      if (pool.shape(factor).map(Shape::isScalar).orElse(false)) {
        Expr quotient = new Quotient(place.part(), factor);
        edits.accept(place.edit(quotient, "the denominator “%s” is lost".formatted(latex(factor))));
      }
    }
  }

  private static void middle(Place place, Expr form, String words, Consumer<Edit> edits) {
    if (place.part() instanceof Product product) {
      for (int k = 1; k < product.factors().size(); k++) {
        List<Expr> factors = new ArrayList<>(product.factors());
        List<ProductSign> signs = new ArrayList<>(product.signs());
        factors.add(k, form);
        signs.add(k, ProductSign.JUXTAPOSED);
        edits.accept(place.edit(new Product(factors, signs), form, words));
      }
    }
  }

  static Expr multiplied(Expr factor, Expr part, boolean first) {
    List<Expr> factors = new ArrayList<>();
    List<ProductSign> signs = new ArrayList<>();
    if (part instanceof Product product) {
      factors.addAll(product.factors());
      signs.addAll(product.signs());
    } else {
      factors.add(part);
    }
    factors.add(first ? 0 : factors.size(), factor);
    signs.add(first ? 0 : signs.size(), ProductSign.JUXTAPOSED);
    return new Product(factors, signs);
  }

  /** What a factor could be: names, entries, and factors, arguments and brackets of the chain. */
  private List<Expr> candidates() {
    Set<Expr> candidates = new LinkedHashSet<>(pool.atoms());
    for (Expr part : pool.parts()) {
      if (part instanceof Product product) {
        candidates.addAll(product.factors());
      } else if (part instanceof BuiltinCall
          || part instanceof UserCall
          || part instanceof Sum
          || part instanceof Derivative
          || part instanceof BigOperator) {
        candidates.add(part);
      }
      if (part instanceof BigOperator big) {
        big.variables()
            .forEach(letter -> letter.range().ifPresent(range -> candidates.add(range.high())));
      }
    }
    return List.copyOf(candidates);
  }

  private void terms(Place place, Consumer<Edit> edits) {
    boolean inside = place.parent() instanceof Sum && place.part() != place.parent();
    Optional<Shape> shape = pool.shape(place.part());
    if (inside || shape.isEmpty()) {
      return;
    }
    List<Expr> candidates = new ArrayList<>(List.of(Expr.number(1)));
    candidates.addAll(pool.atoms());
    candidates.addAll(pool.parts());
    candidates.addAll(pool.addends());
    for (Expr term : candidates) {
      boolean fits = pool.shape(term).equals(shape) || term instanceof NumberLiteral;
      if (fits) {
        String words = "the term “%s” is lost".formatted(latex(term));
        edits.accept(place.edit(added(place.part(), term), term, words));
        edits.accept(
            place.edit(
                added(place.part(), new Negative(term)),
                term,
                "the term “-%s” is lost".formatted(latex(term))));
      }
    }
  }

  private static Expr added(Expr part, Expr term) {
    List<Expr> terms = new ArrayList<>(part instanceof Sum sum ? sum.terms() : List.of(part));
    terms.add(term);
    return new Sum(terms);
  }

  /** A part of the same shape from elsewhere in the chain. */
  private void grafts(Place place, Consumer<Edit> edits) {
    Optional<Shape> shape = pool.shape(place.part());
    for (Expr other : pool.parts()) {
      boolean fits =
          !other.equals(place.part()) && (shape.isEmpty() || pool.shape(other).equals(shape));
      if (fits && place.part() != place.parent()) {
        edits.accept(place.edit(other, Words.instead(place.part(), other)));
      }
    }
  }
}
