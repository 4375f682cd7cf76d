package chainrule.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RequireTest {
  private static final RealMatrix FIVE_BY_FOUR = MatrixUtils.createRealMatrix(5, 4);
  private static final RealMatrix THREE_BY_TWO = MatrixUtils.createRealMatrix(3, 2);
  private static final RealVector THREE = new ArrayRealVector(3);

  @Test
  void numbersAreReturnedUpToTheirBounds() {
    assertEquals(Double.MAX_VALUE, Require.positive("x", Double.MAX_VALUE));
    assertEquals(Double.MIN_VALUE, Require.positive("x", Double.MIN_VALUE));
    assertEquals(0, Require.belowOne("x", 0));
    assertEquals(Math.nextDown(1.0), Require.belowOne("x", Math.nextDown(1.0)));
    assertEquals(Double.POSITIVE_INFINITY, Require.number("x", Double.POSITIVE_INFINITY));
    assertEquals(2, Require.atLeast("n", 2, 2));
    assertEquals(1, Require.inRange("n", 1, 1, 3));
    assertEquals(3, Require.inRange("n", 3, 1, 3));
    assertEquals(0, Require.wordIndex("o", 0));
    assertEquals(3, Require.wordIndex("o", 3));
    assertEquals(0, Require.index("o", 0, "U", 5, "rows"));
    assertEquals("CE", Require.given("name", "CE"));
    assertEquals(4, Require.index("o", 4, "U", 5, "rows"));
  }

  @Test
  void shapesThatFitAreAccepted() {
    Require.labels(MatrixUtils.createRealMatrix(5, 2), FIVE_BY_FOUR, 2);
    Require.product("A", THREE_BY_TWO, "B", MatrixUtils.createRealMatrix(2, 7));
    Require.bias("b", THREE, "A", MatrixUtils.createRealMatrix(5, 3));
    Require.wordVectors(MatrixUtils.createRealMatrix(5, 3), THREE);
    assertRefused(
        "labels are 5×4, x is 5×4 and there are 2 classes; labels must be 5×2",
        () -> Require.labels(FIVE_BY_FOUR, FIVE_BY_FOUR, 2));
  }

  @Test
  void everyRefusalNamesTheValueAndWhatIsAllowed() {
    assertRefused("name is null; it must be given", () -> Require.given("name", null));
    assertRefused("x is NaN; it must be a number", () -> Require.number("x", Double.NaN));
    assertRefused("x is 0.0; it must be above 0 and finite", () -> Require.positive("x", 0));
    assertRefused(
        "x is Infinity; it must be above 0 and finite",
        () -> Require.positive("x", Double.POSITIVE_INFINITY));
    assertRefused("x is 1.0; it must lie in [0, 1)", () -> Require.belowOne("x", 1));
    assertRefused("x is -0.5; it must lie in [0, 1)", () -> Require.belowOne("x", -0.5));
    assertRefused("n is 1; it must be at least 2", () -> Require.atLeast("n", 1, 2));
    assertRefused("n is 0; it must lie in 1..3", () -> Require.inRange("n", 0, 1, 3));
    assertRefused("n is 4; it must lie in 1..3", () -> Require.inRange("n", 4, 1, 3));
    assertRefused("o is -1; word indices start at 0", () -> Require.wordIndex("o", -1));
    assertRefused(
        "o is 5; U has 5 rows, so it must lie in 0..4",
        () -> Require.index("o", 5, "U", 5, "rows"));
    assertRefused(
        "o is -1; U has 5 rows, so it must lie in 0..4",
        () -> Require.index("o", -1, "U", 5, "rows"));
  }

  @Test
  void everyRefusalOfAShapeNamesBothShapes() {
    assertRefused("v has length 3; it must be 2", () -> Require.length("v", THREE, 2));
    assertRefused(
        "v has length 3, w has length 2; they must be equal",
        () -> Require.sameLength("v", THREE, "w", new ArrayRealVector(2)));
    assertRefused(
        "A is 5×4, B is 3×2; they must be equal",
        () -> Require.sameShape("A", FIVE_BY_FOUR, "B", THREE_BY_TWO));
    assertRefused(
        "A is 5×4, B is 3×2; B needs as many rows as A has columns",
        () -> Require.product("A", FIVE_BY_FOUR, "B", THREE_BY_TWO));
    assertRefused(
        "b has length 3, A is 5×4; b needs an entry for each column of A",
        () -> Require.bias("b", THREE, "A", FIVE_BY_FOUR));
    assertRefused(
        "labels are 5×4, x is 3×2 and there are 4 classes; labels must be 3×4",
        () -> Require.labels(FIVE_BY_FOUR, THREE_BY_TWO, 4));
    assertRefused(
        "outside vectors are 5×4, center vector has length 3; U needs as many columns as v_c has entries",
        () -> Require.wordVectors(FIVE_BY_FOUR, THREE));
  }

  @Test
  void everyRefusalOfAVectorNamesTheEntry() {
    assertRefused(
        "v is empty; it needs at least one component",
        () -> Require.finite("v", new ArrayRealVector(0)));
    assertRefused(
        "v[1] is NaN; it must be finite",
        () -> Require.finite("v", new ArrayRealVector(new double[] {0, Double.NaN})));
    assertRefused(
        "p has the entry -0.5; probabilities are at least 0",
        () -> Require.distribution("p", new ArrayRealVector(new double[] {-0.5, 1.5})));
    assertRefused(
        "p sums to 1.5; probabilities sum to 1",
        () -> Require.distribution("p", new ArrayRealVector(new double[] {0.5, 1})));
  }

  private static void assertRefused(String message, Executable check) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, check).getMessage());
  }
}
