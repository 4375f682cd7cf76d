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
import chainrule.formula.tree.Domain;
import chainrule.formula.tree.Expectation;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Function;
import chainrule.formula.tree.Given;
import chainrule.formula.tree.Identity;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.IndexVariable.Range;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Item.Access;
import chainrule.formula.tree.Let;
import chainrule.formula.tree.Listed;
import chainrule.formula.tree.Negative;
import chainrule.formula.tree.Num;
import chainrule.formula.tree.Power;
import chainrule.formula.tree.Product;
import chainrule.formula.tree.Products;
import chainrule.formula.tree.Quotient;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Shapes;
import chainrule.formula.tree.Size;
import chainrule.formula.tree.Sum;
import chainrule.formula.tree.Symbol;
import chainrule.formula.tree.Targets;
import chainrule.formula.tree.Times;
import chainrule.formula.tree.Transpose;
import chainrule.formula.tree.Trees;
import chainrule.formula.tree.Truth;
import chainrule.formula.tree.Visitor;
import chainrule.formula.value.Algebra;
import chainrule.formula.value.Decimal;
import chainrule.formula.value.Dual;
import chainrule.formula.value.Elementary;
import chainrule.formula.value.Leaf;
import chainrule.formula.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The value of an expression at one point, derivatives included. */
final class Evaluator implements Visitor<Value> {
  private static final double NEAR = 1e-3;
  private static final int LARGEST_POWER = 64;
  private static final int LONGEST_RANGE = 100_000;

  private final Leaf seed;
  private final boolean denominatorLayout;
  private final Map<IndexVariable, Integer> indices = new HashMap<>();
  private Budget budget;
  private Frame frame;
  private int level;
  private boolean nearKink;

  /**
   * Evaluates at a point.
   *
   * @param seed any number of the kind that is to be computed with
   * @param values what each given is worth
   */
  Evaluator(Leaf seed, Map<Symbol, Value> values, boolean denominatorLayout, Budget budget) {
    this.seed = seed;
    this.frame = new Frame(Optional.empty(), values);
    this.denominatorLayout = denominatorLayout;
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

  private Value value(Expr expression) {
    Value value = expression.accept(this);
    budget.spend(value.weight());
    return value;
  }

  private Leaf number(double number) {
    return seed.filled(1, 1, number);
  }

  private Leaf nothing(int rows, int columns) {
    return seed.filled(rows, columns, Double.NaN);
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
          "%s runs over %,d values; %,d are allowed".formatted(letter, length, LONGEST_RANGE));
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
    return condition.comparisons().stream().allMatch(this::holds) != condition.negated();
  }

  private boolean holds(Comparison comparison) {
    double a = value(comparison.left()).standard().at(0);
    double b = value(comparison.right()).standard().at(0);
    boolean whole = a == StrictMath.rint(a) && b == StrictMath.rint(b);
    nearKink |= !whole && Math.abs(a - b) < NEAR;
    return switch (comparison.order()) {
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      case LESS -> a < b;
      case LESS_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_EQUAL -> a >= b;
    };
  }

  private <T> T within(Frame inner, Supplier<T> work) {
    Frame before = frame;
    frame = inner;
    try {
      return work.get();
    } finally {
      frame = before;
    }
  }

  private <T> T setting(Map<Symbol, Value> values, Supplier<T> work) {
    return within(new Frame(Optional.of(frame), values), work);
  }

  @Override
  public Value num(Num e) {
    return seed instanceof Decimal decimal
        ? decimal.of(e.value())
        : number(e.value().doubleValue());
  }

  @Override
  public Value ref(Ref e) {
    return symbol(e.symbol());
  }

  private Value symbol(Symbol symbol) {
    Optional<Value> set = frame.get(symbol);
    if (set.isPresent()) {
      return set.get();
    }
    if (!(symbol instanceof Let let)) {
      throw new IllegalStateException(symbol.name() + " has no value");
    }
    Frame deciding = frame.deciding(let);
    Optional<Value> known = deciding.recall(let);
    if (known.isPresent()) {
      return known.get();
    }
    Value value = within(deciding, () -> value(let.body()));
    deciding.remember(let, value);
    return value;
  }

  @Override
  public Value index(Index e) {
    Integer value = indices.get(e.variable());
    return number(value == null ? Double.NaN : value);
  }

  @Override
  public Value item(Item e) {
    Value base = value(e.base());
    return Slice.of(e, base.rows(), base.columns(), this::index)
        .map(slice -> slice.from(base))
        .orElseGet(() -> outside(e, base));
  }

  /** What is not there has no value. */
  private Value outside(Item e, Value base) {
    int length = e.access() == Access.ROW ? base.columns() : base.rows();
    return nothing(e.access() == Access.ENTRY ? 1 : length, 1);
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
      return primed(e.primes(), arguments.get(0), a -> apply(e.function(), List.of(a)));
    }
    return apply(e.function(), arguments);
  }

  private Value apply(Function function, List<Value> arguments) {
    nearKink |= Functions.isNearKink(function, arguments, NEAR);
    return Functions.apply(function, arguments);
  }

  /** f′(a), f″(a), …: one infinitesimal of a new level for each prime. */
  private Value primed(int primes, Value argument, UnaryOperator<Value> f) {
    Leaf ones = seed.filled(argument.rows(), argument.columns(), 1);
    Value moved = argument;
    int lowest = level + 1;
    for (int k = 0; k < primes; k++) {
      moved = new Dual(++level, moved, List.of(Optional.of(ones)));
    }
    Value result = f.apply(moved);
    for (int at = level; at >= lowest; at--) {
      Value whole = result;
      result =
          Algebra.tangent(whole, at, 0)
              .orElseGet(() -> seed.filled(whole.rows(), whole.columns(), 0));
    }
    level -= primes;
    return result;
  }

  @Override
  public Value call(Call e) {
    List<Value> arguments = e.arguments().stream().map(this::value).toList();
    if (e.primes() > 0) {
      return primed(e.primes(), arguments.get(0), a -> body(e.let(), List.of(a)));
    }
    return body(e.let(), arguments);
  }

  private Value body(Let let, List<Value> arguments) {
    Map<Symbol, Value> values = new HashMap<>();
    for (int k = 0; k < arguments.size(); k++) {
      if (let.parameters().get(k) instanceof Index letter) {
        double number = arguments.get(k).standard().at(0);
        indices.put(letter.variable(), Double.isFinite(number) ? (int) number : Integer.MIN_VALUE);
      } else {
        values.put(((Ref) let.parameters().get(k)).symbol(), arguments.get(k));
      }
    }
    return values.isEmpty() ? remembered(let, arguments) : setting(values, () -> value(let.body()));
  }

  private Value remembered(Let let, List<Value> arguments) {
    List<Object> key = new ArrayList<>(List.of(let));
    arguments.forEach(argument -> key.add(argument.standard().at(0)));
    Frame deciding = frame.deciding(let);
    Optional<Value> known = deciding.recall(key);
    if (known.isPresent()) {
      return known.get();
    }
    Value value = within(deciding, () -> value(let.body()));
    deciding.remember(key, value);
    return value;
  }

  @Override
  public Value big(Big e) {
    List<Value> values = new ArrayList<>();
    collect(e, 0, values);
    if (values.isEmpty()) {
      return empty(e);
    }
    if (e.fold() == Big.Fold.MAX) {
      return apply(Function.MAX, values);
    }
    Value result = values.get(0);
    for (Value value : values.subList(1, values.size())) {
      result = e.fold() == Big.Fold.SUM ? Algebra.add(result, value) : Algebra.times(result, value);
    }
    return result;
  }

  private void collect(Big e, int place, List<Value> values) {
    if (place == e.variables().size()) {
      if (holds(e.condition())) {
        values.add(value(e.body()));
      }
      return;
    }
    IndexVariable letter = e.variables().get(place);
    for (int k : range(letter)) {
      indices.put(letter, k);
      collect(e, place + 1, values);
    }
  }

  private Value empty(Big e) {
    if (e.fold() != Big.Fold.SUM) {
      return number(e.fold() == Big.Fold.PRODUCT ? 1 : Double.NaN);
    }
    Shape shape = Shapes.of(e.body(), denominatorLayout);
    return seed.filled(size(shape.rows()), size(shape.columns()), 0);
  }

  @Override
  public Value derivative(Derivative e) {
    if (e.by() instanceof Transpose turned) {
      return Algebra.transpose(value(new Derivative(e.of(), turned.of(), e.style())));
    }
    Symbol moving = Targets.symbol(e.by()).orElseThrow();
    Value base = symbol(moving);
    Optional<Slice> slice = Slice.of(e.by(), base.rows(), base.columns(), this::index);
    if (slice.isEmpty()) {
      return nothing(1, 1);
    }
    level++;
    try {
      Dual moved = new Dual(level, base, units(base, slice.get()));
      Value of = setting(Map.of(moving, moved), () -> value(e.of()));
      return derivative(of, slice.get());
    } finally {
      level--;
    }
  }

  private List<Optional<Value>> units(Value base, Slice slice) {
    List<Optional<Value>> units = new ArrayList<>();
    Leaf one = number(1);
    for (int place : slice.places()) {
      units.add(
          Optional.of(
              Algebra.gather(
                  one,
                  base.rows(),
                  base.columns(),
                  (i, j) -> i * base.columns() + j == place ? 0 : -1)));
    }
    return Collections.unmodifiableList(units);
  }

  /** A scalar's derivative has the shape of what moves; a vector's has a row for each component. */
  private Value derivative(Value of, Slice slice) {
    List<Value> parts = new ArrayList<>();
    for (int k = 0; k < slice.places().length; k++) {
      parts.add(
          Algebra.tangent(of, level, k).orElseGet(() -> seed.filled(of.rows(), of.columns(), 0)));
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Value all = Algebra.join(parts);
    int length = of.rows() * of.columns();
    if (length == 1) {
      return Algebra.gather(all, slice.rows(), slice.columns(), (i, j) -> i * slice.columns() + j);
    }
    Value jacobian = Algebra.gather(all, length, parts.size(), (i, k) -> k * length + i);
    return denominatorLayout ? Algebra.transpose(jacobian) : jacobian;
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
        ? nothing(1, 1)
        : Blocks.of(e.stacked() ? parts.stream().map(List::of).toList() : List.of(parts));
  }

  @Override
  public Value cases(Cases e) {
    for (Cases.Branch branch : e.branches()) {
      if (holds(branch.condition())) {
        return value(branch.value());
      }
    }
    return nothing(1, 1);
  }

  @Override
  public Value truth(Truth e) {
    return number(holds(e.condition()) ? 1 : 0);
  }

  @Override
  public Value expectation(Expectation e) {
    List<Given> masks = new ArrayList<>();
    for (Symbol symbol : Trees.symbols(e.of())) {
      if (symbol instanceof Given given && given.domain().kind() == Domain.Kind.BERNOULLI) {
        masks.add(given);
      }
    }
    return mean(masks, e.of());
  }

  /** Over all masks, each with its probability. */
  private Value mean(List<Given> masks, Expr of) {
    if (masks.isEmpty()) {
      return value(of);
    }
    Given mask = masks.get(0);
    Value p = value(mask.domain().high());
    Value q = Algebra.add(number(1), Algebra.negative(p));
    Value shape = symbol(mask);
    int entries = shape.rows() * shape.columns();
    Optional<Value> mean = Optional.empty();
    for (int bits = 0; bits < 1 << entries; bits++) {
      Value weight = number(1);
      List<Leaf> ones = new ArrayList<>();
      for (int k = 0; k < entries; k++) {
        boolean on = (bits >> k & 1) == 1;
        weight = Algebra.times(weight, on ? p : q);
        ones.add(number(on ? 1 : 0));
      }
      Value drawn =
          seed.join(ones)
              .gather(shape.rows(), shape.columns(), IntStream.range(0, entries).toArray());
      Value part = setting(Map.of(mask, drawn), () -> mean(masks.subList(1, masks.size()), of));
      Value term = Algebra.times(weight, part);
      mean = Optional.of(mean.map(m -> Algebra.add(m, term)).orElse(term));
    }
    return mean.orElseThrow();
  }

  @Override
  public Value basis(Basis e) {
    Shape shape = Shapes.of(e, denominatorLayout);
    int place = index(e.of()) - 1;
    return Algebra.gather(number(1), size(shape.rows()), 1, (i, j) -> i == place ? 0 : -1);
  }

  @Override
  public Value identity(Identity e) {
    int n = index(e.of());
    return Algebra.gather(number(1), n, n, (i, j) -> i == j ? 0 : -1);
  }
}
