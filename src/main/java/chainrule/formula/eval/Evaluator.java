package chainrule.formula.eval;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BlockMatrix;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprVisitor;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.ast.UserCall;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.ElementaryFunction;
import chainrule.formula.eval.array.NumericArray;
import chainrule.formula.shape.ProductAssociation;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The value of an expression at one point, derivatives included. */
public final class Evaluator implements ExprVisitor<Array> {
  private static final double NEAR = 1e-3;
  private static final int LARGEST_POWER = 64;
  private static final int LONGEST_RANGE = 100_000;

  private final ArrayFactory constants;
  private final DefinitionEvaluator definitions;
  private final Differentiation differentiation;
  private final BigOperatorEvaluator folds;
  private final ExpectationEvaluator expectations;
  private final Map<IndexVariable, Integer> indices = new HashMap<>();
  private Budget budget;
  private boolean nearKink;

  /**
   * Evaluates at a point.
   *
   * @param seed any number of the kind that is to be computed with
   * @param values what each given is worth
   */
  public Evaluator(NumericArray seed, Map<Symbol, Array> values, Budget budget) {
    this.constants = new ArrayFactory(seed);
    this.definitions = new DefinitionEvaluator(this, values);
    this.differentiation = new Differentiation(this, constants);
    this.folds = new BigOperatorEvaluator(this, constants);
    this.expectations = new ExpectationEvaluator(this, constants);
    this.budget = budget;
  }

  /** Counts against another budget from now on. */
  public void spendFrom(Budget other) {
    budget = other;
  }

  /** Gives an index letter a value. */
  public void set(IndexVariable letter, int value) {
    indices.put(letter, value);
  }

  /** Whether the last evaluation came close to a kink, where derivatives are not to be trusted. */
  public boolean isNearKink() {
    return nearKink;
  }

  /** The value, infinitesimals of no level left. */
  public NumericArray evaluate(Expr expression) {
    nearKink = false;
    return value(expression).standard();
  }

  public Array value(Expr expression) {
    Array value = expression.accept(this);
    budget.spend(value.weight());
    return value;
  }

  /** The whole number that an expression is worth. */
  public int index(Expr expression) {
    if (expression instanceof IndexRef letter && indices.containsKey(letter.variable())) {
      return indices.get(letter.variable());
    }
    double number = value(expression).standard().at(0);
    return Double.isFinite(number) ? (int) StrictMath.rint(number) : Integer.MIN_VALUE;
  }

  /** The whole numbers of a range, at this point. */
  public int[] range(IndexVariable letter) {
    Range range = letter.range().orElseThrow();
    int low = index(range.low());
    int high = index(range.high());
    long length = Math.max(0, (long) high - low + 1);
    if (length > LONGEST_RANGE) {
      throw new BudgetExceededException(
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
  public int size(Size size) {
    return size.equals(Size.ONE) ? 1 : index(SizeExpression.of(size));
  }

  public boolean holds(Condition condition) {
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
  public Array numberLiteral(NumberLiteral e) {
    return constants.number(e.value());
  }

  @Override
  public Array symbolRef(SymbolRef e) {
    return symbol(e.symbol());
  }

  public Array symbol(Symbol symbol) {
    return definitions.symbol(symbol);
  }

  /** Does work while some names are worth something else. */
  public <T> T setting(Map<Symbol, Array> values, Supplier<T> work) {
    return definitions.setting(values, work);
  }

  @Override
  public Array indexRef(IndexRef e) {
    Integer value = indices.get(e.variable());
    return constants.number(value == null ? Double.NaN : value);
  }

  @Override
  public Array elementAccess(ElementAccess e) {
    Array base = value(e.base());
    return IndexSelection.ofBase(e, base, this::index)
        .map(slice -> slice.from(base))
        .orElseGet(() -> outside(e, base));
  }

  /** What is not there has no value. */
  private Array outside(ElementAccess e, Array base) {
    int length = e.access() == Access.ROW ? base.columns() : base.rows();
    return constants.nothing(e.access() == Access.ENTRY ? 1 : length, 1);
  }

  @Override
  public Array sum(Sum e) {
    Array sum = value(e.terms().get(0));
    for (Expr term : e.terms().subList(1, e.terms().size())) {
      sum = ArrayOperations.add(sum, value(term));
    }
    return sum;
  }

  @Override
  public Array negative(Negative e) {
    return ArrayOperations.negative(value(e.of()));
  }

  @Override
  public Array product(Product e) {
    List<Array> factors = e.factors().stream().map(this::value).toList();
    return ProductAssociation.of(factors, e.signs(), Evaluator::multiply)
        .orElseThrow(() -> new IllegalStateException("factors do not conform"));
  }

  private static Optional<Array> multiply(Array a, ProductSign sign, Array b) {
    if (a.isScalar() || b.isScalar()) {
      return Optional.of(ArrayOperations.times(a, b));
    }
    boolean equal = a.rows() == b.rows() && a.columns() == b.columns();
    if (sign == ProductSign.ELEMENTWISE || (sign == ProductSign.STAR && equal)) {
      return equal ? Optional.of(ArrayOperations.times(a, b)) : Optional.empty();
    }
    if (sign == ProductSign.DOT && equal && (a.rows() == 1 || a.columns() == 1)) {
      return Optional.of(ArrayOperations.total(ArrayOperations.times(a, b)));
    }
    return a.columns() == b.rows() ? Optional.of(ArrayOperations.product(a, b)) : Optional.empty();
  }

  @Override
  public Array quotient(Quotient e) {
    return ArrayOperations.times(
        value(e.numerator()),
        ArrayOperations.map(ElementaryFunction.RECIPROCAL, value(e.denominator())));
  }

  @Override
  public Array power(Power e) {
    Array base = value(e.base());
    Array exponent = value(e.exponent());
    double number = exponent.standard().at(0);
    boolean whole = exponent instanceof NumericArray && number == StrictMath.rint(number);
    if (whole && Math.abs(number) <= LARGEST_POWER) {
      return WholePowers.whole(base, (int) number);
    }
    return ArrayOperations.map(
        ElementaryFunction.EXP,
        ArrayOperations.times(exponent, ArrayOperations.map(ElementaryFunction.LOG, base)));
  }

  @Override
  public Array transpose(Transpose e) {
    return ArrayOperations.transpose(value(e.of()));
  }

  @Override
  public Array builtinCall(BuiltinCall e) {
    List<Array> arguments = e.arguments().stream().map(this::value).toList();
    if (e.primes() > 0) {
      return differentiation.primed(
          e.primes(), arguments.get(0), a -> apply(e.function(), List.of(a)));
    }
    return apply(e.function(), arguments);
  }

  public Array apply(BuiltinFunction function, List<Array> arguments) {
    nearKink |= BuiltinFunctionValues.isNearKink(function, arguments, NEAR);
    return BuiltinFunctionValues.apply(function, arguments);
  }

  @Override
  public Array userCall(UserCall e) {
    List<Array> arguments = e.arguments().stream().map(this::value).toList();
    if (e.primes() > 0) {
      return differentiation.primed(
          e.primes(), arguments.get(0), a -> definitions.body(e.let(), List.of(a)));
    }
    return definitions.body(e.let(), arguments);
  }

  @Override
  public Array bigOperator(BigOperator e) {
    return folds.of(e);
  }

  @Override
  public Array derivative(Derivative e) {
    return differentiation.of(e);
  }

  @Override
  public Array blockMatrix(BlockMatrix e) {
    List<List<Array>> rows = new ArrayList<>();
    e.rows().forEach(row -> rows.add(row.stream().map(this::value).toList()));
    return BlockArrays.of(rows);
  }

  @Override
  public Array rangeVector(RangeVector e) {
    List<Array> parts = new ArrayList<>();
    List<Integer> places = e.places().stream().map(this::index).toList();
    for (int k : range(e.variable())) {
      indices.put(e.variable(), k);
      int other = places.indexOf(k);
      parts.add(value(other < 0 ? e.entry() : e.others().get(other)));
    }
    return parts.isEmpty()
        ? constants.nothing(1, 1)
        : BlockArrays.of(e.stacked() ? parts.stream().map(List::of).toList() : List.of(parts));
  }

  @Override
  public Array cases(Cases e) {
    for (Cases.Branch branch : e.branches()) {
      if (holds(branch.condition())) {
        return value(branch.value());
      }
    }
    return constants.nothing(1, 1);
  }

  @Override
  public Array indicator(Indicator e) {
    return constants.number(holds(e.condition()) ? 1 : 0);
  }

  @Override
  public Array expectation(Expectation e) {
    return expectations.of(e);
  }

  @Override
  public Array unitVector(UnitVector e) {
    Shape shape = e.shape().orElseThrow();
    int place = index(e.of()) - 1;
    return constants.ones(size(shape.rows()), 1, (i, j) -> i == place ? 0 : -1);
  }

  @Override
  public Array identityMatrix(IdentityMatrix e) {
    int n = index(e.of());
    return constants.ones(n, n, (i, j) -> i == j ? 0 : -1);
  }
}
