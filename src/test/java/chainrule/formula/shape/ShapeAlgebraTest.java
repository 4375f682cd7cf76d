package chainrule.formula.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What operations make of shapes. */
class ShapeAlgebraTest {
  private static final Size N = Size.of(() -> "n");
  private static final Size D = Size.of(() -> "d");
  private static final Shape COLUMN = Shape.column(N);
  private static final Shape ROW = COLUMN.transposed();
  private static final Shape MATRIX = Shape.of(D, N);

  private static void assertProduct(Shape expected, Shape a, ProductSign sign, Shape b) {
    assertEquals(Optional.of(expected), ShapeAlgebra.product(a, sign, b));
  }

  private static void assertNoProduct(Shape a, ProductSign sign, Shape b) {
    assertEquals(Optional.empty(), ShapeAlgebra.product(a, sign, b));
  }

  @Test
  void aScalarMultipliesAnything() {
    for (ProductSign sign : ProductSign.values()) {
      assertProduct(MATRIX, Shape.SCALAR, sign, MATRIX);
      assertProduct(ROW, ROW, sign, Shape.SCALAR);
    }
  }

  @Test
  void aMatrixProductNeedsEqualInnerSizes() {
    assertProduct(Shape.column(D), MATRIX, ProductSign.JUXTAPOSED, COLUMN);
    assertProduct(Shape.SCALAR, ROW, ProductSign.JUXTAPOSED, COLUMN);
    assertProduct(Shape.square(N), COLUMN, ProductSign.CROSS, ROW);
    assertNoProduct(COLUMN, ProductSign.JUXTAPOSED, COLUMN);
    assertNoProduct(MATRIX, ProductSign.JUXTAPOSED, MATRIX);
  }

  @Test
  void aDotBetweenEqualVectorsIsTheirInnerProduct() {
    assertProduct(Shape.SCALAR, COLUMN, ProductSign.DOT, COLUMN);
    assertProduct(Shape.SCALAR, ROW, ProductSign.DOT, ROW);
    assertNoProduct(MATRIX, ProductSign.DOT, MATRIX);
  }

  @Test
  void entryByEntryNeedsEqualShapes() {
    assertProduct(COLUMN, COLUMN, ProductSign.ELEMENTWISE, COLUMN);
    assertNoProduct(COLUMN, ProductSign.ELEMENTWISE, ROW);
    assertProduct(MATRIX, MATRIX, ProductSign.STAR, MATRIX);
    assertProduct(Shape.column(D), MATRIX, ProductSign.STAR, COLUMN);
  }

  @Test
  void aProductOfManyIsFormedFromTheLeftWhereThatConforms() {
    List<ProductSign> signs = List.of(ProductSign.JUXTAPOSED, ProductSign.JUXTAPOSED);
    assertEquals(Optional.of(COLUMN), ShapeAlgebra.product(List.of(COLUMN, ROW, COLUMN), signs));
  }

  @Test
  void aProductOfManyIsRearrangedWhereTheLeftDoesNotConform() {
    List<ProductSign> signs =
        List.of(ProductSign.JUXTAPOSED, ProductSign.JUXTAPOSED, ProductSign.JUXTAPOSED);
    List<Shape> factors = List.of(COLUMN, Shape.column(D).transposed(), MATRIX, COLUMN);
    assertEquals(Optional.of(COLUMN), ShapeAlgebra.product(factors, signs));
    List<Shape> inner = List.of(COLUMN, ROW, COLUMN, ROW.transposed());
    assertEquals(Optional.empty(), ShapeAlgebra.product(inner, signs));
    assertEquals(
        Optional.of(COLUMN),
        ShapeAlgebra.product(
            List.of(COLUMN, COLUMN, COLUMN), List.of(ProductSign.JUXTAPOSED, ProductSign.DOT)));
  }

  @Test
  void entryByEntryProductsAreFormedLast() {
    List<ProductSign> signs = List.of(ProductSign.ELEMENTWISE, ProductSign.JUXTAPOSED);
    Shape result = Shape.column(D);
    assertEquals(Optional.of(result), ShapeAlgebra.product(List.of(result, MATRIX, COLUMN), signs));
  }

  @Test
  void aDerivativeOfOrInAScalarHasTheShapeOfTheOther() {
    assertEquals(Optional.of(MATRIX), ShapeAlgebra.derivative(Shape.SCALAR, MATRIX));
    assertEquals(Optional.of(MATRIX), ShapeAlgebra.derivative(MATRIX, Shape.SCALAR));
  }

  @Test
  void aJacobianHasARowForEachEntryOfWhatIsDifferentiated() {
    assertEquals(Optional.of(MATRIX), ShapeAlgebra.derivative(Shape.column(D), ROW));
    assertEquals(Optional.empty(), ShapeAlgebra.derivative(MATRIX, COLUMN));
  }

  @Test
  void theDiagonalOfAMatrixIsAColumnAndThatOfAVectorAMatrix() {
    assertEquals(Shape.column(D), ShapeAlgebra.diagonal(MATRIX));
    assertEquals(Shape.square(N), ShapeAlgebra.diagonal(ROW));
  }

  @Test
  void blocksAddTheirSizesInOneDirectionAndAgreeInTheOther() {
    assertEquals(Optional.of(Shape.of(N, Size.of(2))), ShapeAlgebra.beside(COLUMN, COLUMN));
    assertEquals(
        Optional.of(Shape.column(N.plus(D))), ShapeAlgebra.stacked(COLUMN, Shape.column(D)));
    assertEquals(Optional.empty(), ShapeAlgebra.beside(COLUMN, Shape.column(D)));
    assertEquals(Optional.empty(), ShapeAlgebra.stacked(COLUMN, ROW));
  }
}
