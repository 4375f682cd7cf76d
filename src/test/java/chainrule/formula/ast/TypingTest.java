package chainrule.formula.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.ast.ShapeError.Kind;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each node knows the shape of its value, or why it has none. */
class TypingTest {
  private static final Size N = Size.of(Trees.N);
  private static final DeclaredSymbol X = Trees.column("x", Trees.N);
  private static final DeclaredSymbol Y = Trees.column("y", Trees.D);
  private static final DeclaredSymbol A = Trees.matrix("A", Trees.D, Trees.N);
  private static final DeclaredSymbol T = Trees.scalar("t");
  private static final IndexVariable I = Trees.letter("i", Trees.N);
  private static final Expr COLUMN = Trees.ref(X);
  private static final Expr OTHER = Trees.ref(Y);
  private static final Expr MATRIX = Trees.ref(A);
  private static final Expr SCALAR = Trees.ref(T);
  private static final Expr MISFIT = Trees.product(COLUMN, COLUMN);

  private static void assertShape(Shape expected, Expr expression) {
    assertEquals(Optional.of(expected), expression.shape(), () -> "" + expression.shapeError());
  }

  private static void assertError(Kind expected, Expr expression) {
    assertEquals(Optional.of(expected), expression.shapeError().map(ShapeError::kind));
    assertTrue(expression.shape().isEmpty());
  }

  @Test
  void zeroTakesAnyShapeAndOtherNumbersAreScalars() {
    assertShape(Shape.ANY, Expr.number(0));
    assertShape(Shape.SCALAR, Expr.number(7));
  }

  @Test
  void aLiteralAndADeclaredScalarAreAddedToEachEntry() {
    assertShape(Shape.column(N), Trees.sum(COLUMN, Expr.number(1)));
    assertShape(Shape.column(N), Trees.sum(new Negative(SCALAR), COLUMN));
    assertError(Kind.TERMS, Trees.sum(COLUMN, Trees.call(BuiltinFunction.NORM_1, COLUMN)));
    assertError(Kind.TERMS, Trees.sum(COLUMN, OTHER));
  }

  @Test
  void factorsConformOrAreAnError() {
    assertShape(Y.shape(), Trees.product(MATRIX, COLUMN));
    assertShape(Shape.SCALAR, Trees.product(ProductSign.DOT, COLUMN, COLUMN));
    assertError(Kind.FACTORS, MISFIT);
  }

  @Test
  void aDivisorIsANumberOrOfTheShapeOfWhatItDivides() {
    assertShape(Shape.column(N), new Quotient(COLUMN, SCALAR));
    assertShape(Shape.column(N), new Quotient(COLUMN, COLUMN));
    assertError(Kind.DIVISOR, new Quotient(SCALAR, COLUMN));
  }

  @Test
  void onlySquareMatricesHavePowers() {
    assertShape(Shape.column(N), new Power(COLUMN, Expr.number(2)));
    assertShape(Shape.SCALAR, new Power(Expr.number(0), Expr.number(2)));
    assertError(Kind.POWER, new Power(MATRIX, Expr.number(2)));
    assertError(Kind.EXPONENT, new Power(SCALAR, COLUMN));
  }

  @Test
  void anEntryNeedsAsManySubscriptsAsThereAreDirections() {
    assertShape(Shape.SCALAR, Trees.entry(X, Trees.ref(I)));
    assertError(Kind.SUBSCRIPT_COUNT, Trees.entry(A, Trees.ref(I)));
    assertError(Kind.SUBSCRIPT_SHAPE, Trees.entry(X, COLUMN));
    assertError(Kind.SUBSCRIPT_NOT_WHOLE, Trees.entry(X, SCALAR));
  }

  @Test
  void aRowAndAColumnOfAMatrixAreColumns() {
    List<Expr> index = List.of(Trees.ref(I));
    assertShape(Shape.column(N), new ElementAccess(MATRIX, ElementAccess.Access.ROW, index, ""));
    assertShape(
        Shape.column(Size.of(Trees.D)),
        new ElementAccess(MATRIX, ElementAccess.Access.COLUMN, index, ""));
  }

  @Test
  void aLetterWithoutARangeHasNoShape() {
    assertError(Kind.NO_RANGE, Trees.ref(new IndexVariable("i", Optional.empty())));
  }

  @Test
  void aTreeIsSettledOnceItsLettersHaveFoundTheirRange() {
    IndexVariable late = new IndexVariable("i", Optional.empty());
    Expr before = Trees.sum(Trees.ref(late), Expr.number(1));
    late.learn(I.range().orElseThrow());
    assertError(Kind.NO_RANGE, before);
    assertShape(Shape.SCALAR, ExprQueries.settled(before));
    assertEquals(before, ExprQueries.settled(before), "typings never decide what is equal");
  }

  @Test
  void theErrorOfAParentIsThatOfItsFirstIllShapedPart() {
    Expr parent = Trees.sum(SCALAR, new Transpose(MISFIT), Trees.sum(COLUMN, OTHER));
    assertEquals(MISFIT.shapeError(), parent.shapeError());
  }

  @Test
  void functionsOfOneNumberActOnEachEntry() {
    assertShape(A.shape(), Trees.call(BuiltinFunction.SIGMOID, MATRIX));
    assertShape(A.shape(), Trees.call(BuiltinFunction.RELU, MATRIX));
    assertShape(Shape.SCALAR, Trees.call(BuiltinFunction.EXP, Expr.number(0)));
  }

  @Test
  void functionsOfArraysHaveShapesOfTheirOwn() {
    assertShape(Shape.column(N), Trees.call(BuiltinFunction.SOFTMAX, COLUMN));
    assertShape(Shape.SCALAR, Trees.call(BuiltinFunction.LOG_SUM_EXP, COLUMN));
    assertShape(Shape.square(N), Trees.call(BuiltinFunction.DIAG, COLUMN));
    assertShape(Shape.SCALAR, Trees.call(BuiltinFunction.MAX, COLUMN));
    assertError(Kind.COMPARED, Trees.call(BuiltinFunction.MAX, COLUMN, OTHER));
    assertError(Kind.INNER_PRODUCT, Trees.call(BuiltinFunction.INNER, COLUMN, OTHER));
    assertError(Kind.NOT_SQUARE, Trees.call(BuiltinFunction.TRACE, MATRIX));
    assertError(Kind.PRIMES, new BuiltinCall(BuiltinFunction.SOFTMAX, 1, List.of(COLUMN)));
  }

  @Test
  void productsAndMaximaOverLettersAreOfNumbers() {
    assertShape(Shape.column(N), Trees.total(I, COLUMN));
    assertError(
        Kind.NOT_OF_NUMBERS,
        new BigOperator(BigOperator.Fold.PRODUCT, List.of(I), Condition.ALWAYS, COLUMN));
    assertError(
        Kind.CONDITION_SIDE,
        new BigOperator(
            BigOperator.Fold.SUM,
            List.of(I),
            Trees.condition(COLUMN, Condition.Order.EQUAL, SCALAR),
            SCALAR));
  }

  @Test
  void theLayoutTurnsAJacobianAndNothingElse() {
    Derivative.Style style = Derivative.Style.PARTIAL;
    Expr vector = Trees.product(MATRIX, COLUMN);
    assertShape(A.shape(), Trees.derivative(vector, COLUMN));
    assertShape(
        A.shape().transposed(),
        new Derivative(vector, COLUMN, style, Derivative.Layout.DENOMINATOR));
    assertShape(A.shape(), new Derivative(SCALAR, MATRIX, style, Derivative.Layout.DENOMINATOR));
  }

  @Test
  void oneDifferentiatesInNamesAndTheirParts() {
    assertShape(Shape.SCALAR, Trees.derivative(SCALAR, Trees.entry(X, Trees.ref(I))));
    assertError(Kind.NO_TARGET, Trees.derivative(SCALAR, Trees.sum(COLUMN, COLUMN)));
    assertError(Kind.WHOLE_TARGET, Trees.derivative(SCALAR, Trees.ref(Trees.N)));
    assertError(Kind.TOO_MANY_DIRECTIONS, Trees.derivative(MATRIX, COLUMN));
    assertError(
        Kind.LOST_PARTIAL,
        new Derivative(SCALAR, SCALAR, Derivative.Style.LOST, Derivative.Layout.NUMERATOR));
  }

  @Test
  void blocksStandBesideAndBelowEachOther() {
    assertShape(Shape.of(N, Size.of(2)), new BlockMatrix(List.of(List.of(COLUMN, COLUMN))));
    assertError(Kind.BLOCK_HEIGHTS, new BlockMatrix(List.of(List.of(COLUMN, OTHER))));
    assertError(
        Kind.BLOCK_WIDTHS, new BlockMatrix(List.of(List.of(COLUMN), List.of(SCALAR, SCALAR))));
  }

  @Test
  void aListIsAsLongAsItsLetterHasValues() {
    Expr entry = Trees.entry(X, Trees.ref(I));
    assertShape(Shape.column(N), new RangeVector(I, entry, List.of(), List.of(), true));
    assertShape(
        Shape.column(N).transposed(), new RangeVector(I, entry, List.of(), List.of(), false));
    assertError(Kind.LIST_ENTRY, new RangeVector(I, COLUMN, List.of(), List.of(), true));
  }

  @Test
  void theBranchesOfCasesHaveOneShape() {
    Cases.Branch first = new Cases.Branch(COLUMN, Condition.ALWAYS);
    assertShape(Shape.column(N), new Cases(List.of(first, first)));
    assertError(
        Kind.BRANCHES, new Cases(List.of(first, new Cases.Branch(OTHER, Condition.ALWAYS))));
  }

  @Test
  void unitVectorsAndIdentitiesAreAsLargeAsTheirIndexSays() {
    assertShape(Shape.column(N), new UnitVector(Trees.ref(I)));
    assertShape(Shape.square(N), new IdentityMatrix(Trees.ref(Trees.N)));
    assertError(Kind.IDENTITY_SIZE, new IdentityMatrix(SCALAR));
    assertError(Kind.UNIT_VECTOR_LENGTH, new UnitVector(Expr.number(2)));
  }

  @Test
  void aParameterOfAnyShapeHasThatOfItsArgument() {
    DeclaredSymbol parameter = DeclaredSymbol.argument("z", Shape.SCALAR);
    Expr body = Trees.call(BuiltinFunction.SIGMOID, Trees.ref(parameter));
    DefinedSymbol f = new DefinedSymbol("f", List.of(Trees.ref(parameter)), body);
    assertShape(Shape.column(N), new UserCall(f, 0, List.of(COLUMN)));
    assertShape(Shape.SCALAR, new UserCall(f, 0, List.of(Expr.number(0))));
  }

  @Test
  void aCallIsIllShapedWhereItsBodyIsForTheArgument() {
    DeclaredSymbol parameter = DeclaredSymbol.argument("z", Shape.SCALAR);
    Expr body = Trees.product(Trees.ref(parameter), Trees.ref(parameter));
    DefinedSymbol square = new DefinedSymbol("q", List.of(Trees.ref(parameter)), body);
    assertShape(Shape.SCALAR, new UserCall(square, 0, List.of(SCALAR)));
    assertError(Kind.FACTORS, new UserCall(square, 0, List.of(COLUMN)));
  }

  @Test
  void aDeclaredParameterTakesOnlyItsOwnShape() {
    DefinedSymbol f = new DefinedSymbol("f", List.of(COLUMN), SCALAR);
    assertShape(Shape.SCALAR, new UserCall(f, 0, List.of(COLUMN)));
    assertError(Kind.ARGUMENT, new UserCall(f, 0, List.of(OTHER)));
  }
}
