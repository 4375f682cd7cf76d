package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class AdasumTest {
  private static final double TOLERANCE = 1e-5;

  @Test
  void itIsTheFormulaOnEachRow() {
    Random random = new Random(7);
    for (int trial = 0; trial < 50; trial++) {
      float[] a = row(random);
      float[] b = row(random);
      assertArrayEquals(formula(a, b), merged(a, b), (float) TOLERANCE);
    }
  }

  @Test
  void orthogonalChangesAreAdded() {
    assertArrayEquals(
        new float[] {3, 4}, merged(new float[] {3, 0}, new float[] {0, 4}), (float) TOLERANCE);
  }

  @Test
  void equalChangesAreMadeOnce() {
    float[] a = row(new Random(8));
    assertArrayEquals(a, merged(a, a), (float) TOLERANCE);
  }

  @Test
  void noChangeChangesNothing() {
    float[] a = row(new Random(9));
    assertArrayEquals(a, merged(a, new float[a.length]));
    assertArrayEquals(new float[3], merged(new float[3], new float[3]));
  }

  @Test
  void aRowThatOnePartChangedIsTakenAsItIs() {
    SparseRows left = SparseRows.of(new int[] {1, 4, 6}, rows(1, 2, 3));
    SparseRows right = SparseRows.of(new int[] {0, 4, 9}, rows(4, -2, 5));
    SparseRows merged = Adasum.merge(List.of(left, right));
    assertArrayEquals(
        new int[] {0, 1, 4, 6, 9}, IntStream.range(0, 5).map(merged::number).toArray());
    // 2 and −2: (1 + 1/2) 2 − (1 + 1/2) 2
    List<Float> entries = IntStream.range(0, 5).mapToObj(i -> merged.row(i)[0]).toList();
    assertEquals(List.of(4f, 1f, 0f, 3f, 5f), entries);
  }

  @Test
  void manyAreMergedInPairs() {
    Random random = new Random(10);
    List<float[]> parts = IntStream.range(0, 5).mapToObj(p -> row(random)).toList();
    float[] expected =
        formula(
            formula(formula(parts.get(0), parts.get(1)), formula(parts.get(2), parts.get(3))),
            parts.get(4));
    SparseRows merged =
        Adasum.merge(
            parts.stream().map(row -> SparseRows.of(new int[] {3}, List.of(row))).toList());
    assertArrayEquals(expected, merged.row(0), (float) TOLERANCE);
  }

  private static float[] merged(float[] a, float[] b) {
    return Adasum.merge(
            List.of(
                SparseRows.of(new int[] {0}, List.of(a)), SparseRows.of(new int[] {0}, List.of(b))))
        .row(0);
  }

  /** (1 − aᵀb / 2‖a‖²) a + (1 − aᵀb / 2‖b‖²) b, written as it stands. */
  private static float[] formula(float[] a, float[] b) {
    RealVector left = vector(a);
    RealVector right = vector(b);
    double product = left.dotProduct(right);
    RealVector sum =
        left.mapMultiply(1 - product / (2 * left.dotProduct(left)))
            .add(right.mapMultiply(1 - product / (2 * right.dotProduct(right))));
    float[] floats = new float[a.length];
    IntStream.range(0, a.length).forEach(i -> floats[i] = (float) sum.getEntry(i));
    return floats;
  }

  private static RealVector vector(float[] row) {
    return new ArrayRealVector(IntStream.range(0, row.length).mapToDouble(i -> row[i]).toArray());
  }

  private static float[] row(Random random) {
    float[] row = new float[5];
    IntStream.range(0, row.length).forEach(i -> row[i] = (float) random.nextGaussian());
    return row;
  }

  private static List<float[]> rows(float... entries) {
    return IntStream.range(0, entries.length)
        .mapToObj(i -> Arrays.copyOfRange(entries, i, i + 1))
        .toList();
  }
}
