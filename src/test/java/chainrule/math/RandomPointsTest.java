package chainrule.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

class RandomPointsTest {
  @Test
  void equalSeedsGiveEqualPoints() {
    assertEquals(RandomPoints.vector(4, 7), RandomPoints.vector(4, 7));
    assertEquals(RandomPoints.matrix(3, 4, 7), RandomPoints.matrix(3, 4, 7));
    assertNotEquals(RandomPoints.vector(4, 7), RandomPoints.vector(4, 8));
  }

  @Test
  void entriesComeFromTheStreamOfJavaUtilRandom() {
    assertEquals(new java.util.Random(7).nextGaussian(), RandomPoints.vector(1, 7).getEntry(0));
    assertEquals(
        new java.util.Random(7).nextGaussian(), RandomPoints.matrix(2, 2, 7).getEntry(0, 0));
  }

  @Test
  void entriesAreStandardNormal() {
    DescriptiveStatistics entries =
        new DescriptiveStatistics(RandomPoints.vector(100_000, 1).toArray());
    assertEquals(0, entries.getMean(), 0.01);
    assertEquals(1, entries.getStandardDeviation(), 0.01);
  }

  @Test
  void sizesBelowOneAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> RandomPoints.vector(0, 1));
    assertThrows(IllegalArgumentException.class, () -> RandomPoints.matrix(2, -1, 1));
  }
}
