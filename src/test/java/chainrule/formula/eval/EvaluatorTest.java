package chainrule.formula.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BlockMatrix;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.Trees;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.ast.UserCall;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values of expressions at a point: n = 2, x = (3, −1), A = [1 2; 3 4], t = 0.5. */
class EvaluatorTest {
  private static final DeclaredSymbol X = Trees.column("x", Trees.N);
  private static final DeclaredSymbol A = Trees.matrix("A", Trees.N, Trees.N);
  private static final DeclaredSymbol T = Trees.scalar("t");
  private static final IndexVariable I = Trees.letter("i", Trees.N);
  private static final Point POINT =
      Point.EMPTY
          .with(Trees.N, DoubleArray.of(2))
          .with(X, new DoubleArray(2, 1, 3, -1))
          .with(A, new DoubleArray(2, 2, 1, 2, 3, 4))
          .with(T, DoubleArray.of(0.5));

  private static Evaluator evaluator(Point point) {
    return new Evaluator(point, NumberKind.DOUBLES, new Budget());
  }

  private static double[] values(NumericArray array) {
    return IntStream.range(0, (int) array.weight()).mapToDouble(array::at).toArray();
  }

  private static void assertValue(Expr expression, double... expected) {
    assertTrue(expression.shape().isPresent(), () -> "" + expression.shapeError());
    NumericArray value = evaluator(POINT).evaluate(expression).value();
    assertArrayEquals(expected, values(value), 1e-12);
  }

  private static Expr x(int k) {
    return Trees.entry(X, Expr.number(k));
  }

  @Test
  void sumsAndProductsOfArrays() {
    assertValue(Trees.sum(Trees.ref(X), Expr.number(1), new Negative(Trees.ref(T))), 3.5, -0.5);
    assertValue(Trees.product(Trees.ref(A), Trees.ref(X)), 1, 5);
    assertValue(Trees.product(ProductSign.DOT, Trees.ref(X), Trees.ref(X)), 10);
    assertValue(Trees.product(ProductSign.ELEMENTWISE, Trees.ref(X), Trees.ref(X)), 9, 1);
    assertValue(Trees.product(Trees.ref(X), new Transpose(Trees.ref(X))), 9, -3, -3, 1);
  }

  @Test
  void powersOfNumbersVectorsAndMatrices() {
    assertValue(new Power(Trees.ref(X), Expr.number(3)), 27, -1);
    assertValue(new Power(Trees.ref(A), Expr.number(2)), 7, 10, 15, 22);
    assertValue(new Power(Trees.ref(A), Expr.number(-1)), -2, 1, 1.5, -0.5);
    assertValue(new Power(Trees.ref(A), Expr.number(0)), 1, 0, 0, 1);
    assertValue(new Power(Expr.number(4), Trees.ref(T)), 2);
  }

  @Test
  void quotientsEntriesRowsAndColumns() {
    assertValue(new Quotient(Trees.ref(X), Trees.ref(T)), 6, -2);
    List<Expr> second = List.of(Expr.number(2));
    assertValue(new ElementAccess(Trees.ref(A), ElementAccess.Access.ROW, second, ""), 3, 4);
    assertValue(new ElementAccess(Trees.ref(A), ElementAccess.Access.COLUMN, second, ""), 2, 4);
  }

  @Test
  void whatLiesOutsideAnArrayHasNoValue() {
    assertValue(x(3), Double.NaN);
    assertValue(
        new ElementAccess(Trees.ref(A), ElementAccess.Access.ROW, List.of(Expr.number(0)), ""),
        Double.NaN,
        Double.NaN);
  }

  @Test
  void functionsOfArrays() {
    double e = Math.exp(4);
    assertValue(Trees.call(BuiltinFunction.SOFTMAX, Trees.ref(X)), e / (1 + e), 1 / (1 + e));
    assertValue(Trees.call(BuiltinFunction.LOG_SUM_EXP, Trees.ref(X)), -1 + Math.log(1 + e));
    assertValue(Trees.call(BuiltinFunction.MAX, Trees.ref(X), Trees.ref(T)), 3, 0.5);
    assertValue(Trees.call(BuiltinFunction.MIN, Trees.ref(X)), -1);
    assertValue(Trees.call(BuiltinFunction.RELU, Trees.ref(X)), 3, 0);
    assertValue(Trees.call(BuiltinFunction.DIAG, Trees.ref(X)), 3, 0, 0, -1);
    assertValue(Trees.call(BuiltinFunction.DIAG, Trees.ref(A)), 1, 4);
    assertValue(Trees.call(BuiltinFunction.TRACE, Trees.ref(A)), 5);
    assertValue(Trees.call(BuiltinFunction.NORM_1, Trees.ref(X)), 4);
    assertValue(Trees.call(BuiltinFunction.NORM_2, Trees.ref(X)), Math.sqrt(10));
    assertValue(Trees.call(BuiltinFunction.INVERSE, Trees.ref(T)), 2);
  }

  @Test
  void softmaxAndLogSumExpDoNotOverflow() {
    Expr large = Trees.product(Expr.number(10_000), Trees.ref(X));
    assertValue(Trees.call(BuiltinFunction.SOFTMAX, large), 1, 0);
    assertValue(Trees.call(BuiltinFunction.LOG_SUM_EXP, large), 30_000);
  }

  @Test
  void bigOperatorsTakeTheValuesThatMeetTheirCondition() {
    Expr entry = Trees.entry(X, Trees.ref(I));
    assertValue(Trees.total(I, entry), 2);
    assertValue(big(BigOperator.Fold.PRODUCT, Condition.ALWAYS, entry), -3);
    assertValue(big(BigOperator.Fold.MAX, Condition.ALWAYS, entry), 3);
    Condition second = Trees.condition(Trees.ref(I), Order.GREATER, Expr.number(1));
    assertValue(big(BigOperator.Fold.SUM, second, entry), -1);
  }

  @Test
  void nothingAddsUpToZeroAndMultipliesToOne() {
    Condition never = Trees.condition(Trees.ref(I), Order.LESS, Expr.number(1));
    assertValue(big(BigOperator.Fold.SUM, never, Trees.ref(X)), 0, 0);
    assertValue(big(BigOperator.Fold.PRODUCT, never, Trees.ref(I)), 1);
    assertValue(big(BigOperator.Fold.MAX, never, Trees.ref(I)), Double.NaN);
  }

  private static Expr big(BigOperator.Fold fold, Condition condition, Expr body) {
    return new BigOperator(fold, List.of(I), condition, body);
  }

  @Test
  void blocksListsAndUnitVectors() {
    assertValue(new BlockMatrix(List.of(List.of(Trees.ref(A), Trees.ref(X)))), 1, 2, 3, 3, 4, -1);
    Expr entry = Trees.entry(X, Trees.ref(I));
    assertValue(new RangeVector(I, entry, List.of(), List.of(), true), 3, -1);
    List<Expr> last = List.of(Trees.ref(Trees.N));
    assertValue(new RangeVector(I, entry, last, List.of(Expr.number(9)), false), 3, 9);
    IndexVariable first =
        new IndexVariable(
            "j", Optional.of(new IndexVariable.Range(Expr.number(1), Trees.ref(Trees.N))));
    Evaluator evaluator = evaluator(POINT);
    evaluator.set(Map.of(first, 2));
    assertArrayEquals(
        new double[] {0, 1}, values(evaluator.evaluate(new UnitVector(Trees.ref(first))).value()));
    assertValue(new IdentityMatrix(Trees.ref(Trees.N)), 1, 0, 0, 1);
  }

  @Test
  void casesTakeTheFirstBranchThatHolds() {
    Condition positive = Trees.condition(x(2), Order.GREATER, Expr.number(0));
    Cases.Branch no = new Cases.Branch(Expr.number(7), positive);
    Cases.Branch otherwise = new Cases.Branch(Expr.number(8), Condition.ALWAYS);
    assertValue(new Cases(List.of(no, otherwise)), 8);
    assertValue(new Cases(List.of(no)), Double.NaN);
    assertValue(new Indicator(positive), 0);
    assertValue(new Indicator(positive.not()), 1);
  }

  @Test
  void anExpectationIsTheMeanOverAllMasks() {
    Domain bernoulli = new Domain(Domain.Kind.BERNOULLI, Expr.number(0), Trees.ref(T));
    DeclaredSymbol mask = new DeclaredSymbol("d", Shape.column(Size.of(Trees.N)), bernoulli);
    Point point = POINT.with(mask, new DoubleArray(2, 1, 0, 1)).with(T, DoubleArray.of(0.25));
    Expr masked = Trees.product(ProductSign.DOT, Trees.ref(mask), Trees.ref(X));
    Expr square = new Expectation(new Power(masked, Expr.number(2)));
    double expected = 0.25 * 0.75 * 9 + 0.75 * 0.25 * 1 + 0.25 * 0.25 * 4;
    assertEquals(expected, evaluator(point).evaluate(square).value().at(0), 1e-12);
  }

  @Test
  void aGradientHasTheShapeOfWhatMoves() {
    Expr quadratic = Trees.product(new Transpose(Trees.ref(X)), Trees.ref(A), Trees.ref(X));
    assertValue(Trees.derivative(quadratic, Trees.ref(X)), 1, 7);
    assertValue(Trees.derivative(quadratic, Trees.ref(A)), 9, -3, -3, 1);
    assertValue(Trees.derivative(quadratic, x(2)), 7);
    assertValue(Trees.derivative(quadratic, new Transpose(Trees.ref(X))), 1, 7);
  }

  @Test
  void aJacobianIsArrangedAsItsLayoutSays() {
    Expr linear = Trees.product(Trees.ref(A), Trees.ref(X));
    assertValue(Trees.derivative(linear, Trees.ref(X)), 1, 2, 3, 4);
    assertValue(
        new Derivative(
            linear, Trees.ref(X), Derivative.Style.PARTIAL, Derivative.Layout.DENOMINATOR),
        1,
        3,
        2,
        4);
  }

  @Test
  void derivativesNest() {
    Expr cube = new Power(Trees.ref(T), Expr.number(3));
    Expr t = Trees.ref(T);
    assertValue(Trees.derivative(Trees.derivative(cube, t), t), 3);
    assertValue(new BuiltinCall(BuiltinFunction.EXP, 3, List.of(t)), Math.exp(0.5));
  }

  @Test
  void aDerivativeReachesIntoDefinitions() {
    DefinedSymbol square =
        new DefinedSymbol("s", List.of(), new Power(Trees.ref(T), Expr.number(2)));
    assertValue(Trees.derivative(Trees.ref(square), Trees.ref(T)), 1);
    DeclaredSymbol z = DeclaredSymbol.argument("z", Shape.SCALAR);
    Expr body = new Power(Trees.ref(z), Expr.number(3));
    DefinedSymbol f = new DefinedSymbol("f", List.of(Trees.ref(z)), body);
    assertValue(new UserCall(f, 1, List.of(Trees.ref(T))), 0.75);
    assertValue(Trees.derivative(new UserCall(f, 0, List.of(Trees.ref(T))), Trees.ref(T)), 0.75);
  }

  @Test
  void aDerivativeInANameThatIsDefinedCutsItLoose() {
    DefinedSymbol half = new DefinedSymbol("h", List.of(), Trees.ref(T));
    Expr product = Trees.product(Trees.ref(half), Trees.ref(T));
    assertValue(Trees.derivative(product, Trees.ref(half)), 0.5);
  }

  @Test
  void gradientsAgreeWithDifferenceQuotients() {
    Expr value =
        Trees.product(
            Trees.call(BuiltinFunction.LOG_SUM_EXP, Trees.product(Trees.ref(A), Trees.ref(X))),
            Trees.call(BuiltinFunction.TANH, Trees.ref(T)));
    Expr gradient = Trees.derivative(value, Trees.ref(X));
    for (long seed = 1; seed <= 50; seed++) {
      Random random = new Random(seed);
      double first = random.nextGaussian();
      double second = random.nextGaussian();
      double numeric = (at(value, first + 1e-5, second) - at(value, first - 1e-5, second)) / 2e-5;
      assertEquals(numeric, at(gradient, first, second), 1e-8, "seed " + seed);
    }
  }

  private static double at(Expr expression, double first, double second) {
    Point point = POINT.with(X, new DoubleArray(2, 1, first, second));
    return evaluator(point).evaluate(expression).value().at(0);
  }

  @Test
  void freeLettersHaveTheValuesThatAreSet() {
    Evaluator evaluator = evaluator(POINT);
    Expr entry = Trees.entry(X, Trees.ref(I));
    assertTrue(Double.isNaN(evaluator.evaluate(entry).value().at(0)));
    evaluator.set(Map.of(I, 2));
    assertEquals(-1, evaluator.evaluate(entry).value().at(0));
    assertTrue(evaluator.holds(Trees.condition(Trees.ref(I), Order.EQUAL, Expr.number(2))));
  }

  @Test
  void valuesHaveAsManyDigitsAsAreAskedFor() {
    Expr third = new Quotient(Expr.number(1), Expr.number(3));
    Expr rest = Trees.sum(Expr.number(1), new Negative(Trees.product(Expr.number(3), third)));
    assertEquals(0, Math.abs(precisely(rest, 40)), 1e-38);
    Expr tiny = Trees.sum(rest, new Power(Expr.number(10), Expr.number(-60)));
    assertEquals(1e-60, precisely(tiny, 80), 1e-75);
  }

  private static double precisely(Expr expression, int digits) {
    Evaluator evaluator = new Evaluator(POINT, NumberKind.decimals(digits), new Budget());
    return evaluator.evaluate(expression).value().at(0);
  }

  @Test
  void aKinkMattersOnlyWhereADerivativeIsTaken() {
    Evaluator evaluator = evaluator(POINT);
    Expr half = new Quotient(Expr.number(1), Expr.number(2));
    Expr value = Trees.call(BuiltinFunction.ABS, Trees.sum(Trees.ref(T), new Negative(half)));
    assertFalse(evaluator.evaluate(value).isOutside());
    Expr tie = Trees.call(BuiltinFunction.MAX, Trees.ref(T), half);
    assertFalse(evaluator.evaluate(tie).isOutside());
    assertTrue(evaluator.evaluate(slope(value)).isOutside());
    assertTrue(evaluator.evaluate(slope(tie)).isOutside());
    assertFalse(
        evaluator.evaluate(slope(Trees.call(BuiltinFunction.ABS, Trees.ref(T)))).isOutside());
    Condition equal = Trees.condition(Trees.ref(T), Order.EQUAL, Trees.ref(T));
    assertTrue(evaluator.evaluate(slope(new Indicator(equal))).isOutside());
  }

  @Test
  void theAbsoluteValueOfWhatStaysZeroHasTheDerivativeZero() {
    Expr zero = Trees.sum(Trees.ref(T), new Negative(Trees.ref(T)));
    Evaluation found = evaluator(POINT).evaluate(slope(Trees.call(BuiltinFunction.ABS, zero)));
    assertFalse(found.isOutside());
    assertEquals(0, found.value().at(0));
  }

  @Test
  void theLargestOfEqualsThatMoveTogetherHasADerivative() {
    Expr twice = Trees.call(BuiltinFunction.MAX, Trees.ref(T), Trees.ref(T));
    Evaluation found = evaluator(POINT).evaluate(slope(twice));
    assertFalse(found.isOutside());
    assertEquals(1, found.value().at(0));
  }

  @Test
  void aSumThatBeginsBetweenTwoWholeNumbersHasNoValue() {
    IndexVariable k =
        new IndexVariable(
            "k",
            Optional.of(
                new IndexVariable.Range(
                    new Quotient(Expr.number(1), Expr.number(2)), Expr.number(3))));
    Expr sum = new BigOperator(BigOperator.Fold.SUM, List.of(k), Condition.ALWAYS, new IndexRef(k));
    assertTrue(evaluator(POINT).evaluate(sum).isOutside());
  }

  private static Expr slope(Expr of) {
    return new Derivative(of, Trees.ref(T), Derivative.Style.TOTAL, Derivative.Layout.NUMERATOR);
  }

  @Test
  void anEquationIsMetWhereAllDigitsButAFewAgree() {
    Evaluator evaluator = new Evaluator(POINT, NumberKind.decimals(40), new Budget());
    assertTrue(
        evaluator.holds(Trees.condition(threeThirds(Expr.number(1)), Order.EQUAL, Expr.number(0))));
    assertFalse(evaluator.isUnsure());
  }

  @Test
  void aComparisonThatRoundingMayHaveDecidedIsUnsure() {
    Evaluator sure = evaluator(POINT);
    assertTrue(sure.holds(Trees.condition(Trees.ref(T), Order.EQUAL, Trees.ref(T))));
    assertFalse(sure.isUnsure());
    Evaluator unsure = new Evaluator(POINT, NumberKind.decimals(40), new Budget());
    Expr billion = Expr.number(1_000_000_000);
    unsure.holds(
        Trees.condition(threeThirds(Trees.product(billion, billion)), Order.LESS, Expr.number(0)));
    assertTrue(unsure.isUnsure());
  }

  /** x/3 + x/3 + x/3 − x, which is 0 but for rounding. */
  private static Expr threeThirds(Expr x) {
    Expr third = new Quotient(x, Expr.number(3));
    Expr whole = Trees.sum(third, Trees.sum(third, third));
    return Trees.sum(whole, new Negative(x));
  }

  @Test
  void whatHasNoValueIsNoExtreme() {
    Expr none = Trees.call(BuiltinFunction.LOG, Expr.number(-1));
    for (BuiltinFunction extreme : List.of(BuiltinFunction.MAX, BuiltinFunction.MIN)) {
      for (NumberKind numbers : List.of(NumberKind.DOUBLES, NumberKind.decimals(40))) {
        Evaluator evaluator = new Evaluator(POINT, numbers, new Budget());
        assertFalse(
            evaluator.evaluate(Trees.call(extreme, none, Expr.number(1))).value().isFinite());
        assertFalse(
            evaluator.evaluate(Trees.call(extreme, Expr.number(1), none)).value().isFinite());
      }
    }
  }

  @Test
  void aLargePowerIsAProduct() {
    Expr power = new Power(Expr.number(-1), Expr.number(999));
    assertEquals(-1, evaluator(POINT).evaluate(power).value().at(0));
  }

  @Test
  void manyPrimesExceedTheBudget() {
    Expr primes = new BuiltinCall(BuiltinFunction.SIGMOID, 20, List.of(Trees.ref(T)));
    Evaluator evaluator = new Evaluator(POINT, NumberKind.DOUBLES, new Budget(1_000_000));
    assertThrows(BudgetExceededException.class, () -> evaluator.evaluate(primes));
  }

  @Test
  void aRangeThatIsTooLongIsRefused() {
    IndexVariable.Range range = new IndexVariable.Range(Expr.number(1), Expr.number(200_000));
    IndexVariable letter = new IndexVariable("k", Optional.of(range));
    Excess excess =
        assertThrows(BudgetExceededException.class, () -> evaluator(POINT).range(letter)).excess();
    assertEquals(new Excess(Excess.Kind.RANGE, "k", 200_000, 100_000), excess);
  }

  @Test
  void aDefinitionIsEvaluatedOnceAtAPoint() {
    DefinedSymbol total = new DefinedSymbol("S", List.of(), Trees.total(I, Trees.ref(X)));
    Budget budget = new Budget();
    Evaluator evaluator = new Evaluator(POINT, NumberKind.DOUBLES, budget);
    evaluator.evaluate(Trees.ref(total));
    long first = Budget.LINE - budget.left();
    evaluator.evaluate(Trees.ref(total));
    long both = Budget.LINE - budget.left();
    assertEquals(first + 1, both);
  }
}
