package chainrule.formula.judge;

import chainrule.formula.tree.Apply;
import chainrule.formula.tree.Basis;
import chainrule.formula.tree.Big;
import chainrule.formula.tree.Block;
import chainrule.formula.tree.Call;
import chainrule.formula.tree.Cases;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Condition.Comparison;
import chainrule.formula.tree.Derivative;
import chainrule.formula.tree.Expectation;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Function;
import chainrule.formula.tree.Identity;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.IndexVariable.Range;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Item.Access;
import chainrule.formula.tree.Listed;
import chainrule.formula.tree.Negative;
import chainrule.formula.tree.Num;
import chainrule.formula.tree.Power;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Product;
import chainrule.formula.tree.Products;
import chainrule.formula.tree.Quotient;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Shapes;
import chainrule.formula.tree.Size;
import chainrule.formula.tree.Sum;
import chainrule.formula.tree.Symbol;
import chainrule.formula.tree.Times;
import chainrule.formula.tree.Transpose;
import chainrule.formula.tree.Truth;
import chainrule.formula.tree.Visitor;
import chainrule.formula.value.Algebra;
import chainrule.formula.value.Elementary;
import chainrule.formula.value.Leaf;
import chainrule.formula.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The value of an expression at one point, derivatives included. */
final class Evaluator implements Visitor<Value> {
  private static final double NEAR = 1e-3;
  private static final int LARGEST_POWER = 64;
  private static final int LONGEST_RANGE = 100_000;

  private final Constants constants;
  private final boolean denominatorLayout;
  private final Definitions definitions;
  private final Differentiation differentiation;
  private final Folds folds;
  private final Expectations expectations;
  private final Map<IndexVariable, Integer> indices = new HashMap<>();
  private Budget budget;
  private boolean nearKink;

  /**
   * Evaluates at a point.
   *
   * @param seed any number of the kind that is to be computed with
   * @param values what each given is worth
   */
  Evaluator(Leaf seed, Map<Symbol, Value> values, boolean denominatorLayout, Budget budget) {
    this.constants = new Constants(seed);
    this.denominatorLayout = denominatorLayout;
    this.definitions = new Definitions(this, values);
    this.differentiation = new Differentiation(this, constants, denominatorLayout);
    this.folds = new Folds(this, constants, denominatorLayout);
    this.expectations = new Expectations(this, constants);
    this.budget = budget;
  }

  /** Counts against another budget from now on. */
  void spendFrom(Budget other) {
    budget = other;
  }

  /** Gives an index letter a value. */
  void set(IndexVariable letter, int value) {
    indices.put(letter, value);
  }

  /** Whether the last evaluation came close to a kink, where derivatives are not to be trusted. */
  boolean isNearKink() {
    return nearKink;
  }

  /** The value, infinitesimals of no level left. */
  Leaf evaluate(Expr expression) {
    nearKink = false;
    return value(expression).standard();
  }

  Value value(Expr expression) {
    Value value = expression.accept(this);
    budget.spend(value.weight());
    return value;
  }

  /** The whole number that an expression is worth. */
  int index(Expr expression) {
    if (expression instanceof Index letter && indices.containsKey(letter.variable())) {
      return indices.get(letter.variable());
    }
    double number = value(expression).standard().at(0);
    return Double.isFinite(number) ? (int) StrictMath.rint(number) : Integer.MIN_VALUE;
  }

  /** The whole numbers of a range, at this point. */
  int[] range(IndexVariable letter) {
    Range range = letter.range().orElseThrow();
    int low = index(range.low());
    int high = index(range.high());
    long length = Math.max(0, (long) high - low + 1);
    if (length > LONGEST_RANGE) {
      throw new TooLarge(
          "%s runs over %,d values; %,d are allowed"
              .formatted(Printer.named(letter.name()), length, LONGEST_RANGE));
    }
    int count = (int) length;
    budget.spend(count);
    int[] values = new int[count];
    Arrays.setAll(values, k -> low + k);
    return values;
  }

  /** How many a size is, at this point. */
  int size(Size size) {
    return size.equals(Size.ONE) ? 1 : index(size.expression());
  }

  boolean holds(Condition condition) {
    return condition.comparisons().stream().allMatch(this::holds);
  }

  private boolean holds(Comparison comparison) {
    double a = value(comparison.left()).standard().at(0);
    double b = value(comparison.right()).standard().at(0);
    boolean whole = a == StrictMath.rint(a) && b == StrictMath.rint(b);
    nearKink |= !whole && Math.abs(a - b) < NEAR;
    return comparison.order().holds(a, b, 0);
  }

  @Override
  public Value num(Num e) {
    return constants.number(e.value());
  }

  @Override
  public Value ref(Ref e) {
    return symbol(e.symbol());
  }

  Value symbol(Symbol symbol) {
    return definitions.symbol(symbol);
  }

  /** Does work while some names are worth something else. */
  <T> T setting(Map<Symbol, Value> values, Supplier<T> work) {
    return definitions.setting(values, work);
  }

  @Override
  public Value index(Index e) {
    Integer value = indices.get(e.variable());
    return constants.number(value == null ? Double.NaN : value);
  }

  @Override
  public Value item(Item e) {
    Value base = value(e.base());
    return Slice.ofBase(e, base, this::index)
        .map(slice -> slice.from(base))
        .orElseGet(() -> outside(e, base));
  }

  /** What is not there has no value. */
  private Value outside(Item e, Value base) {
    int length = e.access() == Access.ROW ? base.columns() : base.rows();
    return constants.nothing(e.access() == Access.ENTRY ? 1 : length, 1);
  }

  @Override
  public Value sum(Sum e) {
    Value sum = value(e.terms().get(0));
    for (Expr term : e.terms().subList(1, e.terms().size())) {
      sum = Algebra.add(sum, value(term));
    }
    return sum;
  }

  @Override
  public Value negative(Negative e) {
    return Algebra.negative(value(e.of()));
  }

  @Override
  public Value product(Product e) {
    List<Value> factors = e.factors().stream().map(this::value).toList();
    return Products.of(factors, e.signs(), Evaluator::multiply)
        .orElseThrow(() -> new IllegalStateException("factors do not conform"));
  }

  private static Optional<Value> multiply(Value a, Times sign, Value b) {
    if (a.isScalar() || b.isScalar()) {
      return Optional.of(Algebra.times(a, b));
    }
    boolean equal = a.rows() == b.rows() && a.columns() == b.columns();
    if (sign == Times.ELEMENTWISE || (sign == Times.STAR && equal)) {
      return equal ? Optional.of(Algebra.times(a, b)) : Optional.empty();
    }
    if (sign == Times.DOT && equal && (a.rows() == 1 || a.columns() == 1)) {
      return Optional.of(Algebra.total(Algebra.times(a, b)));
    }
    return a.columns() == b.rows() ? Optional.of(Algebra.product(a, b)) : Optional.empty();
  }

  @Override
  public Value quotient(Quotient e) {
    return Algebra.times(
        value(e.numerator()), Algebra.map(Elementary.RECIPROCAL, value(e.denominator())));
  }

  @Override
  public Value power(Power e) {
    Value base = value(e.base());
    Value exponent = value(e.exponent());
    double number = exponent.standard().at(0);
    boolean whole = exponent instanceof Leaf && number == StrictMath.rint(number);
    if (whole && Math.abs(number) <= LARGEST_POWER) {
      return Powers.whole(base, (int) number);
    }
    return Algebra.map(Elementary.EXP, Algebra.times(exponent, Algebra.map(Elementary.LOG, base)));
  }

  @Override
  public Value transpose(Transpose e) {
    return Algebra.transpose(value(e.of()));
  }

  @Override
  public Value apply(Apply e) {
    List<Value> arguments = e.arguments().stream().map(this::value).toList();
    if (e.primes() > 0) {
      return differentiation.primed(
          e.primes(), arguments.get(0), a -> apply(e.function(), List.of(a)));
    }
    return apply(e.function(), arguments);
  }

  Value apply(Function function, List<Value> arguments) {
    nearKink |= Functions.isNearKink(function, arguments, NEAR);
    return Functions.apply(function, arguments);
  }

  @Override
  public Value call(Call e) {
    List<Value> arguments = e.arguments().stream().map(this::value).toList();
    if (e.primes() > 0) {
      return differentiation.primed(
          e.primes(), arguments.get(0), a -> definitions.body(e.let(), List.of(a)));
    }
    return definitions.body(e.let(), arguments);
  }

  @Override
  public Value big(Big e) {
    return folds.of(e);
  }

  @Override
  public Value derivative(Derivative e) {
    return differentiation.of(e);
  }

  @Override
  public Value block(Block e) {
    List<List<Value>> rows = new ArrayList<>();
    e.rows().forEach(row -> rows.add(row.stream().map(this::value).toList()));
    return Blocks.of(rows);
  }

  @Override
  public Value listed(Listed e) {
    List<Value> parts = new ArrayList<>();
    List<Integer> places = e.places().stream().map(this::index).toList();
    for (int k : range(e.variable())) {
      indices.put(e.variable(), k);
      int other = places.indexOf(k);
      parts.add(value(other < 0 ? e.entry() : e.others().get(other)));
    }
    return parts.isEmpty()
        ? constants.nothing(1, 1)
        : Blocks.of(e.stacked() ? parts.stream().map(List::of).toList() : List.of(parts));
  }

  @Override
  public Value cases(Cases e) {
    for (Cases.Branch branch : e.branches()) {
      if (holds(branch.condition())) {
        return value(branch.value());
      }
    }
    return constants.nothing(1, 1);
  }

  @Override
  public Value truth(Truth e) {
    return constants.number(holds(e.condition()) ? 1 : 0);
  }

  @Override
  public Value expectation(Expectation e) {
    return expectations.of(e);
  }

  @Override
  public Value basis(Basis e) {
    Shape shape = Shapes.of(e, denominatorLayout);
    int place = index(e.of()) - 1;
    return constants.ones(size(shape.rows()), 1, (i, j) -> i == place ? 0 : -1);
  }

  @Override
  public Value identity(Identity e) {
    int n = index(e.of());
    return constants.ones(n, n, (i, j) -> i == j ? 0 : -1);
  }
}
