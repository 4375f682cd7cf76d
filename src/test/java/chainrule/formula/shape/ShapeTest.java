package chainrule.formula.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Shapes on symbolic sizes. */
class ShapeTest {
  private static final Size N = Size.of(() -> "n");
  private static final Size D = Size.of(() -> "d");

  @Test
  void everyShapeIsOneOfFourKinds() {
    assertTrue(Shape.SCALAR.isScalar());
    assertTrue(Shape.column(N).isColumn());
    assertTrue(Shape.column(N).transposed().isRow());
    assertTrue(Shape.of(N, D).isMatrix());
    assertFalse(Shape.SCALAR.isColumn() || Shape.SCALAR.isRow() || Shape.SCALAR.isMatrix());
  }

  @Test
  void theLiteralZeroAgreesWithEveryShape() {
    assertTrue(Shape.ANY.agrees(Shape.of(N, D)));
    assertTrue(Shape.column(N).agrees(Shape.ANY));
    assertFalse(Shape.column(N).agrees(Shape.column(D)));
    assertEquals(Shape.SCALAR, Shape.ANY.fixed());
  }

  @Test
  void theLengthOfAVectorIsThatOfItsLongSide() {
    assertEquals(N, Shape.column(N).length());
    assertEquals(N, Shape.column(N).transposed().length());
  }

  @Test
  void onlyEqualSidesAreSquare() {
    assertTrue(Shape.square(N).isSquare());
    assertTrue(Shape.SCALAR.isSquare());
    assertFalse(Shape.of(N, D).isSquare());
  }
}
