package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes canonical expressions as people do, with the letters of the author. */
final class Typesetter {
  private static final List<String> LETTERS =
      List.of("w", "i", "j", "k", "l", "m", "n", "p", "q", "r", "s", "t", "x");

  private final Map<Object, String> shown = new LinkedHashMap<>();
  private final Set<String> bound = new LinkedHashSet<>();
  private final Set<String> taken = new LinkedHashSet<>();

  Typesetter(List<Expr> lines) {
    lines.forEach(line -> ExprQueries.walk(line, this::learn));
  }

  private void learn(Expr part) {
    if (part instanceof ElementAccess access
        && access.base() instanceof SymbolRef ref
        && access.access() != Access.ENTRY
        && !access.shown().isEmpty()) {
      shown.put(ref.symbol(), access.shown());
    }
    if (part instanceof SymbolRef ref) {
      taken.add(ref.symbol().name());
    }
    ExprQueries.boundIndices(part).forEach(letter -> bound.add(letter.name()));
    ExprQueries.freeIndices(part).stream()
        .map(IndexVariable::name)
        .filter(name -> !bound.contains(name))
        .forEach(taken::add);
  }

  /** The expression as it is to be printed. */
  Expr of(Expr e) {
    if (e instanceof BigOperator big) {
      return sum(big);
    }
    if (e instanceof Product product && Polynomial.isOfScalarsAndArrays(product)) {
      return fraction(product);
    }
    if (e instanceof Power power) {
      return power(power);
    }
    List<Expr> parts = e.children().stream().map(this::of).toList();
    if (e instanceof ElementAccess access && access.base() instanceof SymbolRef ref) {
      return line(access, ref, parts);
    }
    return e instanceof Sum ? positiveFirst(parts) : parts.isEmpty() ? e : e.with(parts);
  }

  private static Expr positiveFirst(List<Expr> terms) {
    List<Expr> ordered = new ArrayList<>(terms);
    ordered.sort(java.util.Comparator.comparing(term -> term instanceof Negative));
    return new Sum(ordered);
  }

  private Expr line(ElementAccess access, SymbolRef ref, List<Expr> parts) {
    if (access.access() == Access.ENTRY) {
      return access.with(parts);
    }
    String name = shown.getOrDefault(ref.symbol(), "");
    Expr index = parts.get(1);
    if (!name.isEmpty()) {
      return new ElementAccess(access.base(), access.access(), List.of(index), name);
    }
    Expr unit = new UnitVector(index);
    return Expr.product(
        access.access() == Access.ROW ? new Transpose(access.base()) : access.base(), unit);
  }

  private Expr sum(BigOperator big) {
    Set<String> used = new LinkedHashSet<>(taken);
    ExprQueries.freeIndices(big).forEach(letter -> used.add(letter.name()));
    ExprQueries.walk(
        big.body(),
        part -> {
          if (part instanceof SymbolRef ref) {
            used.add(ref.symbol().name());
          }
        });
    Expr body = of(big.body());
    ExprQueries.walk(
        body, part -> ExprQueries.boundIndices(part).forEach(letter -> used.add(letter.name())));
    List<IndexVariable> letters = new ArrayList<>();
    for (IndexVariable variable : big.variables()) {
      String name = name(used);
      used.add(name);
      letters.add(new IndexVariable(name, variable.range()));
    }
    List<Expr> parts = new ArrayList<>(big.children());
    parts.set(parts.size() - 1, body);
    return big.with(parts).over(letters);
  }

  private String name(Set<String> used) {
    List<String> candidates = new ArrayList<>(bound);
    candidates.addAll(LETTERS);
    return candidates.stream().filter(name -> !used.contains(name)).findFirst().orElse("\\nu");
  }

  private Expr power(Power power) {
    if (power.exponent() instanceof Negative negative) {
      return new Quotient(Expr.number(1), power(new Power(power.base(), negative.of())));
    }
    Expr base = of(power.base());
    boolean root = Polynomial.number(power.exponent()).equals(java.util.Optional.of(Rational.HALF));
    if (root) {
      return new BuiltinCall(BuiltinFunction.SQRT, 0, List.of(base));
    }
    return Polynomial.number(power.exponent()).equals(java.util.Optional.of(Rational.ONE))
        ? base
        : new Power(base, power.exponent());
  }

  private Expr fraction(Product product) {
    List<Expr> above = new ArrayList<>();
    List<Expr> below = new ArrayList<>();
    List<Expr> arrays = new ArrayList<>();
    for (Expr factor : product.factors()) {
      boolean inverse = factor instanceof Power power && power.exponent() instanceof Negative;
      if (inverse) {
        Power power = (Power) factor;
        below.add(power(new Power(power.base(), ((Negative) power.exponent()).of())));
      } else {
        boolean array = !factor.requireShape().isScalar();
        (array ? arrays : above).add(of(factor));
      }
    }
    sumsLast(above);
    if (!below.isEmpty()) {
      Expr top = above.isEmpty() ? Expr.number(1) : Monomial.product(above);
      above = new ArrayList<>(List.of(new Quotient(top, Monomial.product(below))));
    }
    above.addAll(arrays);
    return Monomial.product(above);
  }

  /** Σ takes all that stands behind it. */
  private static void sumsLast(List<Expr> factors) {
    factors.sort(java.util.Comparator.comparing(factor -> factor instanceof BigOperator));
  }
}
