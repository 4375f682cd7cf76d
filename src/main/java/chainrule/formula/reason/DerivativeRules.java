package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Derivatives of sums, multiples, powers and functions. */
final class DerivativeRules {
  private DerivativeRules() {}

  static boolean depends(Expr e, Expr by) {
    Symbol moving = DifferentiationTarget.symbol(by).orElseThrow();
    return Occurrences.dependsOn(moving, e);
  }

  static Expr d(Expr of, Expr by) {
    return EntryRules.derivative(of, by);
  }

  static Optional<Expr> ofConstant(Expr e, Workspace workspace) {
    return e instanceof Derivative d && !depends(d.of(), d.by())
        ? Optional.of(Expr.number(0))
        : Optional.empty();
  }

  static Optional<Expr> ofSum(Expr e, Workspace workspace) {
    if (!(e instanceof Derivative d) || !(d.of() instanceof Sum sum)) {
      return Optional.empty();
    }
    boolean array = !sum.requireShape().isScalar();
    boolean broadcast =
        array
            && sum.terms().stream()
                .anyMatch(t -> t.requireShape().isScalar() && depends(t, d.by()));
    return broadcast
        ? Optional.empty()
        : Optional.of(
            new Sum(
                sum.terms().stream()
                    .map(t -> depends(t, d.by()) ? d(t, d.by()) : Expr.number(0))
                    .toList()));
  }

  static Optional<Expr> constantFactor(Expr e, Workspace workspace) {
    if (!(e instanceof Derivative d)) {
      return Optional.empty();
    }
    Monomial m = Polynomial.monomial(d.of(), workspace.order());
    TreeMap<Monomial.Factor, Rational> outside = new TreeMap<>(m.powers());
    outside.keySet().removeIf(factor -> depends(factor.base(), d.by()));
    TreeMap<Monomial.Factor, Rational> inside = new TreeMap<>(m.powers());
    inside.keySet().removeAll(outside.keySet());
    Monomial out = new Monomial(m.coefficient(), outside, List.of());
    boolean changes = !outside.isEmpty() || !m.coefficient().equals(Rational.ONE);
    boolean nothing = inside.isEmpty() && m.chain().isEmpty();
    return !changes || nothing
        ? Optional.empty()
        : Optional.of(
            Expr.product(
                out.toExpr(), d(new Monomial(Rational.ONE, inside, m.chain()).toExpr(), d.by())));
  }

  static Optional<Expr> intoSum(Expr e, Workspace workspace) {
    return e instanceof Derivative d
            && d.of() instanceof BigOperator big
            && big.fold() == BigOperator.Fold.SUM
        ? Optional.of(intoSum(BoundLetters.apart(big, List.of(d.by())), d.by()))
        : Optional.empty();
  }

  private static Expr intoSum(BigOperator big, Expr by) {
    return new BigOperator(big.fold(), big.variables(), big.condition(), d(big.body(), by));
  }

  static Optional<Expr> ofItself(Expr e, Workspace workspace) {
    if (!(e instanceof Derivative d) || !workspace.order().same(d.of(), d.by())) {
      return Optional.empty();
    }
    Shape shape = d.of().requireShape();
    if (shape.isScalar()) {
      return Optional.of(Expr.number(1));
    }
    return shape.isMatrix()
        ? Optional.empty()
        : Optional.of(new IdentityMatrix(SizeExpression.of(shape.length())));
  }

  /** Entries, rows and columns in each other, and in the whole. */
  static Optional<Expr> ofMember(Expr e, Workspace workspace) {
    return e instanceof Derivative d && d.of() instanceof ElementAccess of
        ? ofMember(of, d.by(), workspace)
        : Optional.empty();
  }

  private static Optional<Expr> ofMember(ElementAccess of, Expr by, Workspace workspace) {
    if (by instanceof ElementAccess moving
        && moving.access() == of.access()
        && workspace.order().same(of.base(), moving.base())) {
      List<Expr> factors = new ArrayList<>();
      for (int k = 0; k < of.indices().size(); k++) {
        factors.add(Indicators.equal(of.indices().get(k), moving.indices().get(k)));
      }
      if (of.access() != Access.ENTRY) {
        factors.add(new IdentityMatrix(SizeExpression.of(of.requireShape().length())));
      }
      return Optional.of(Monomial.product(factors));
    }
    boolean whole = of.access() == Access.ENTRY && workspace.order().same(of.base(), by);
    return whole ? units(of).filter(unit -> unit.shape().isPresent()) : Optional.empty();
  }

  private static Optional<Expr> units(ElementAccess of) {
    List<Expr> units = new ArrayList<>();
    of.indices().forEach(index -> units.add(new UnitVector(index)));
    if (units.size() == 2) {
      return Optional.of(Expr.product(units.get(0), new Transpose(units.get(1))));
    }
    return Optional.of(
        of.base().requireShape().isRow() ? new Transpose(units.get(0)) : units.get(0));
  }

  /** Scalars times scalars, and a scalar times an array. */
  static Optional<Expr> ofProduct(Expr e, Workspace workspace) {
    if (!(e instanceof Derivative d)
        || !(d.of() instanceof Product product)
        || fraction(e, workspace).isPresent()) {
      return Optional.empty();
    }
    List<Expr> factors = product.factors();
    boolean scalars = factors.stream().allMatch(f -> f.requireShape().isScalar());
    List<Expr> terms = new ArrayList<>();
    if (scalars || d.by().requireShape().isScalar()) {
      for (int k = 0; k < factors.size(); k++) {
        if (depends(factors.get(k), d.by())) {
          List<Expr> changed = new ArrayList<>(factors);
          changed.set(k, d(factors.get(k), d.by()));
          terms.add(scalars ? scalarsFirst(changed, k) : new Product(changed, product.signs()));
        }
      }
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(sum(terms));
  }

  /** Of scalars that both move; where one does not, it is a multiple or a power. */
  static Optional<Expr> ofQuotient(Expr e, Workspace workspace) {
    return fraction(e, workspace).map(whole -> ofFraction(whole, ((Derivative) e).by()));
  }

  /** What is differentiated, where something moves on both sides of its fraction bar. */
  private static Optional<Monomial> fraction(Expr e, Workspace workspace) {
    if (!(e instanceof Derivative d) || !(d.of() instanceof Product)) {
      return Optional.empty();
    }
    Monomial whole = Polynomial.monomial(d.of(), workspace.order());
    boolean moves =
        whole.chain().isEmpty()
            && depends(whole.numerator().toExpr(), d.by())
            && depends(whole.denominator().toExpr(), d.by());
    return moves ? Optional.of(whole) : Optional.empty();
  }

  /** Each term over its own denominator, as the product rule leaves them. */
  private static Expr ofFraction(Monomial whole, Expr by) {
    Expr f = whole.numerator().toExpr();
    Expr g = whole.denominator().toExpr();
    Expr square = whole.denominator().power(Rational.of(2)).orElseThrow().toExpr();
    Expr second = new Quotient(Expr.product(f, d(g, by)), square);
    return new Sum(List.of(new Quotient(d(f, by), g), new Negative(second)));
  }

  private static Expr scalarsFirst(List<Expr> factors, int array) {
    List<Expr> ordered = new ArrayList<>(factors);
    Expr last = ordered.remove(array);
    ordered.add(last);
    return Monomial.product(ordered);
  }

  static Expr sum(List<Expr> terms) {
    return terms.size() == 1 ? terms.get(0) : new Sum(terms);
  }

  static Optional<Expr> ofPower(Expr e, Workspace workspace) {
    if (!(e instanceof Derivative d)
        || !(d.of() instanceof Power power)
        || depends(power.exponent(), d.by())
        || !power.requireShape().isScalar()) {
      return Optional.empty();
    }
    Expr less = new Sum(List.of(power.exponent(), new Negative(Expr.number(1))));
    Expr outer = Expr.product(power.exponent(), new Power(power.base(), less));
    boolean itself = workspace.order().same(power.base(), d.by());
    return Optional.of(itself ? outer : Expr.product(outer, d(power.base(), d.by())));
  }

  /** ∂f(x)/∂x = f′(x), of a number. */
  static Optional<Expr> ofFunction(Expr e, Workspace workspace) {
    return e instanceof Derivative d
            && d.by().requireShape().isScalar()
            && entrywise(d)
                .filter(call -> workspace.order().same(call.arguments().get(0), d.by()))
                .isPresent()
        ? entrywise(d).map(DerivativeRules::primed)
        : Optional.empty();
  }

  private static Optional<BuiltinCall> entrywise(Derivative d) {
    return d.of() instanceof BuiltinCall call && call.function().isEntrywise()
        ? Optional.of(call)
        : Optional.empty();
  }

  private static Expr primed(BuiltinCall call) {
    return new BuiltinCall(call.function(), call.primes() + 1, call.arguments());
  }

  /** ∂f(g) = f′(g) ∂g; of a vector the Jacobian diag(f′(g)) ∂g. */
  static Optional<Expr> ofComposition(Expr e, Workspace workspace) {
    return e instanceof Derivative d
        ? entrywise(d).flatMap(call -> ofComposition(call, d))
        : Optional.empty();
  }

  private static Optional<Expr> ofComposition(BuiltinCall call, Derivative d) {
    Expr inner = call.arguments().get(0);
    Expr outer = primed(call);
    Expr moved = d(inner, d.by());
    if (inner.requireShape().isScalar()) {
      return Optional.of(Expr.product(outer, moved));
    }
    if (d.by().requireShape().isScalar()) {
      return Optional.of(new Product(List.of(outer, moved), List.of(ProductSign.ELEMENTWISE)));
    }
    return inner.requireShape().isMatrix()
        ? Optional.empty()
        : Optional.of(Expr.product(diagonal(outer), moved));
  }

  private static Expr diagonal(Expr vector) {
    return new BuiltinCall(BuiltinFunction.DIAG, 0, List.of(vector));
  }

  /** Rows are differentiated as columns are, and entries of an array that is a name as entries. */
  static Optional<Expr> ofRow(Expr e, Workspace workspace) {
    return e instanceof Derivative d
            && d.of() instanceof Transpose transpose
            && !d.by().requireShape().isScalar()
            && !transpose.of().requireShape().isMatrix()
        ? Optional.of(d(transpose.of(), d.by()))
        : Optional.empty();
  }

  static Optional<Expr> ofTransposed(Expr e, Workspace workspace) {
    return e instanceof Derivative d
            && d.of() instanceof Transpose transpose
            && d.by().requireShape().isScalar()
            && !(transpose.of() instanceof SymbolRef)
        ? Optional.of(new Transpose(d(transpose.of(), d.by())))
        : Optional.empty();
  }
}
