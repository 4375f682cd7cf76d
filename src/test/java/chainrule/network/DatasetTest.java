package chainrule.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

class DatasetTest {
  @Test
  void theSecondArmIsTheFirstTurnedByHalfATurn() {
    Dataset nearlyExact = Dataset.twoSpirals(20, 1, 1e-12, 1);
    assertEquals(0, nearlyExact.ofClass(0).add(nearlyExact.ofClass(1)).getNorm(), 1e-9);
    assertEquals(20, nearlyExact.ofClass(0).getRowDimension());
  }

  @Test
  void equalSeedsGiveEqualPoints() {
    assertEquals(Dataset.twoSpirals(9, 1, 0.1, 5), Dataset.twoSpirals(9, 1, 0.1, 5));
    assertNotEquals(Dataset.twoSpirals(9, 1, 0.1, 5), Dataset.twoSpirals(9, 1, 0.1, 6));
  }

  /** A line through the plane leaves a third of the points on the wrong side; curves need units. */
  @Test
  void hiddenLayerSeparatesClassesThatALineCannot() {
    Dataset spirals = Dataset.twoSpirals(30, 0.75, 0.03, 1);
    SoftmaxRegression line =
        SoftmaxRegression.zero(2, 2).trained(spirals.x(), spirals.labels(), 0, new Adam(0.05), 500);
    assertTrue(line.accuracy(spirals.x(), spirals.labels()) < 0.8);
    TwoLayerNetwork start = TwoLayerNetwork.random(2, 12, 2, 1);
    TwoLayerNetwork end =
        start.withVector(
            new Adam(0.1)
                .minimise(
                    theta -> start.withVector(theta).at(spirals.x(), spirals.labels()).asVector(),
                    start.asVector(),
                    500));
    assertEquals(1, Labels.accuracy(end.predict(spirals.x()), spirals.labels()));
  }

  @Test
  void badInputIsNamed() {
    assertRefused("each is 1; it must be at least 2", 1, 1, 1);
    assertRefused("turns is 0.0; it must be above 0 and finite", 2, 0, 1);
    assertRefused("noise is -1.0; it must be above 0 and finite", 2, 1, -1);
    assertEquals(
        "the number of examples of class 2 is 0; it must be at least 1",
        assertThrows(
                IllegalArgumentException.class, () -> Dataset.twoSpirals(2, 1, 1, 1).ofClass(2))
            .getMessage());
    assertEquals(
        "labels are 3×2, x is 4×2 and there are 2 classes; labels must be 4×2",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new Dataset(
                        MatrixUtils.createRealMatrix(4, 2), MatrixUtils.createRealMatrix(3, 2)))
            .getMessage());
  }

  private static void assertRefused(String sentence, int each, double turns, double noise) {
    assertEquals(
        sentence,
        assertThrows(
                IllegalArgumentException.class, () -> Dataset.twoSpirals(each, turns, noise, 1))
            .getMessage());
  }
}
