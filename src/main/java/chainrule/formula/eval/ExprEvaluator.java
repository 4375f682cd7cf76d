package chainrule.formula.eval;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BlockMatrix;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprVisitor;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.ast.UserCall;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.ElementaryFunction;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** The value of each kind of expression, infinitesimals included. */
final class ExprEvaluator implements ExprVisitor<Array> {
  private final EvaluationState state;
  private final NumberKind arithmetic;
  private final ArrayOperations by;
  private final IndexEvaluator indices;
  private final ConditionEvaluator conditions;
  private final DefinitionEvaluator definitions;
  private final BuiltinFunctionEvaluator functions;
  private final ProductEvaluator products;
  private final PowerEvaluator powers;
  private final BlockEvaluator blocks;
  private final Differentiation differentiation;

  ExprEvaluator(Point point, NumberKind arithmetic, EvaluationState state) {
    this.state = state;
    this.arithmetic = arithmetic;
    this.by = new ArrayOperations(state::spend);
    this.indices = new IndexEvaluator(this::number, state);
    this.conditions = new ConditionEvaluator(this::value, arithmetic, state);
    this.definitions = new DefinitionEvaluator(this, point.in(arithmetic));
    InverseEvaluator inverses = new InverseEvaluator(by, state);
    this.functions = new BuiltinFunctionEvaluator(by, inverses, state);
    this.products = new ProductEvaluator(by);
    this.powers = new PowerEvaluator(by, inverses);
    this.blocks = new BlockEvaluator(by);
    this.differentiation = new Differentiation(this);
  }

  NumberKind arithmetic() {
    return arithmetic;
  }

  ArrayOperations operations() {
    return by;
  }

  IndexEvaluator indices() {
    return indices;
  }

  ConditionEvaluator conditions() {
    return conditions;
  }

  DefinitionEvaluator definitions() {
    return definitions;
  }

  BuiltinFunctionEvaluator functions() {
    return functions;
  }

  void spend(long numbers) {
    state.spend(numbers);
  }

  Array value(Expr expression) {
    state.spend(1);
    return expression.accept(this);
  }

  private double number(Expr expression) {
    return value(expression).standard().at(0);
  }

  private List<Array> values(List<Expr> expressions) {
    List<Array> values = new ArrayList<>(expressions.size());
    for (Expr expression : expressions) {
      values.add(value(expression));
    }
    return values;
  }

  @Override
  public Array numberLiteral(NumberLiteral e) {
    return arithmetic.number(e.value());
  }

  @Override
  public Array symbolRef(SymbolRef e) {
    return definitions.symbol(e.symbol());
  }

  @Override
  public Array indexRef(IndexRef e) {
    return indices
        .value(e.variable())
        .map(arithmetic::number)
        .orElseGet(() -> arithmetic.nothing(1, 1));
  }

  @Override
  public Array elementAccess(ElementAccess e) {
    Array base = value(e.base());
    return IndexSelection.ofBase(e, base, indices::of)
        .map(selection -> selection.from(base, by))
        .orElseGet(() -> outside(e, base));
  }

  /** What is not there has no value. */
  private Array outside(ElementAccess e, Array base) {
    return switch (e.access()) {
      case ENTRY -> arithmetic.nothing(1, 1);
      case ROW -> arithmetic.nothing(base.columns(), 1);
      case COLUMN -> arithmetic.nothing(base.rows(), 1);
    };
  }

  @Override
  public Array sum(Sum e) {
    List<Array> terms = values(e.terms());
    Array sum = terms.get(0);
    for (int k = 1; k < terms.size(); k++) {
      sum = by.add(sum, terms.get(k));
    }
    return sum;
  }

  @Override
  public Array negative(Negative e) {
    return by.negative(value(e.of()));
  }

  @Override
  public Array product(Product e) {
    return products.of(e, values(e.factors()));
  }

  @Override
  public Array quotient(Quotient e) {
    Array top = value(e.numerator());
    return by.times(top, by.map(ElementaryFunction.RECIPROCAL, value(e.denominator())));
  }

  @Override
  public Array power(Power e) {
    return powers.of(value(e.base()), value(e.exponent()));
  }

  @Override
  public Array transpose(Transpose e) {
    return by.transpose(value(e.of()));
  }

  @Override
  public Array builtinCall(BuiltinCall e) {
    List<Array> arguments = values(e.arguments());
    Shape shape = e.arguments().get(0).requireShape();
    state.leave(isLogOfDeterminant(e) && !(arguments.get(0).standard().at(0) > 0));
    return e.primes() == 0
        ? functions.of(e.function(), arguments, shape)
        : differentiation.primed(
            e.primes(), arguments.get(0), a -> functions.of(e.function(), List.of(a), shape));
  }

  /** Who writes log det A says that det A is positive: other points are not meant. */
  private static boolean isLogOfDeterminant(BuiltinCall call) {
    boolean log = call.function() == BuiltinFunction.LOG || call.function() == BuiltinFunction.LN;
    return log
        && call.arguments().get(0) instanceof BuiltinCall of
        && of.function() == BuiltinFunction.DET;
  }

  @Override
  public Array userCall(UserCall e) {
    List<Array> arguments = values(e.arguments());
    return e.primes() == 0
        ? definitions.body(e.let(), arguments)
        : differentiation.primed(
            e.primes(), arguments.get(0), a -> definitions.body(e.let(), List.of(a)));
  }

  @Override
  public Array bigOperator(BigOperator e) {
    return new BigOperatorEvaluator(this).of(e);
  }

  @Override
  public Array derivative(Derivative e) {
    return differentiation.of(e);
  }

  @Override
  public Array blockMatrix(BlockMatrix e) {
    return blocks.of(e.rows().stream().map(this::values).toList());
  }

  @Override
  public Array rangeVector(RangeVector e) {
    List<Array> parts = new ArrayList<>();
    List<Integer> places = e.places().stream().map(indices::of).toList();
    for (int k : indices.range(e.variable())) {
      indices.set(e.variable(), k);
      int other = places.indexOf(k);
      parts.add(value(other < 0 ? e.entry() : e.others().get(other)));
    }
    return parts.isEmpty()
        ? arithmetic.nothing(1, 1)
        : blocks.of(e.stacked() ? parts.stream().map(List::of).toList() : List.of(parts));
  }

  @Override
  public Array cases(Cases e) {
    return e.branches().stream()
        .filter(branch -> conditions.holds(branch.condition()))
        .findFirst()
        .map(branch -> value(branch.value()))
        .orElseGet(() -> arithmetic.nothing(1, 1));
  }

  @Override
  public Array indicator(Indicator e) {
    return arithmetic.number(conditions.holds(e.condition()) ? 1 : 0);
  }

  @Override
  public Array expectation(Expectation e) {
    return new ExpectationEvaluator(this).of(e);
  }

  @Override
  public Array unitVector(UnitVector e) {
    int length = indices.of(e.shape().orElseThrow().rows());
    int place = indices.of(e.of()) - 1;
    return arithmetic.ones(length, 1, (i, j) -> i == place ? 0 : -1);
  }

  @Override
  public Array identityMatrix(IdentityMatrix e) {
    int n = indices.of(e.of());
    return arithmetic.ones(n, n, (i, j) -> i == j ? 0 : -1);
  }
}
