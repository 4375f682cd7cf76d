package chainrule.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.Draws;
import chainrule.math.RandomPoints;
import chainrule.vectors.WordVectors;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class ProjectionTest {
  private static final List<String> WORDS = List.of("a", "b", "c", "d", "e", "f");

  @Test
  void principalComponentsAreTheSingularVectors() {
    Draws.forEach(
        20,
        seed -> {
          RealMatrix X = unitRows(RandomPoints.matrix(6, 4, seed));
          Projection projection = Projection.pca(WordVectors.of(WORDS, X), WORDS);
          RealMatrix centered = X.copy();
          for (int j = 0; j < 4; j++) {
            double mean =
                new ArrayRealVector(X.getColumn(j)).dotProduct(new ArrayRealVector(6, 1.0)) / 6;
            centered.setColumnVector(j, X.getColumnVector(j).mapSubtract(mean));
          }
          SingularValueDecomposition svd = new SingularValueDecomposition(centered);
          double[] s = svd.getSingularValues();
          double total = 0;
          for (double value : s) {
            total += value * value;
          }
          assertEquals((s[0] * s[0] + s[1] * s[1]) / total, projection.varianceExplained(), 1e-6);
          for (int i = 0; i < 6; i++) {
            double expected = Math.abs(svd.getU().getEntry(i, 0) * s[0]);
            assertEquals(expected, Math.abs(projection.points().get(i).x()), 1e-5, "seed " + seed);
          }
        });
  }

  @Test
  void equalVectorsGiveEqualMapsWhateverTheirLengths() {
    RealMatrix X = RandomPoints.matrix(6, 4, 3);
    assertEquals(
        Projection.pca(WordVectors.of(WORDS, X), WORDS),
        Projection.pca(WordVectors.of(WORDS, X.scalarMultiply(4)), WORDS));
  }

  @Test
  void mapsNeedThreeDifferentWords() {
    WordVectors vectors = WordVectors.of(WORDS, RandomPoints.matrix(6, 4, 3));
    assertRefused(
        "2 words; a map needs at least three", () -> Projection.pca(vectors, List.of("a", "b")));
    WordVectors equal =
        WordVectors.of(
            WORDS, new ArrayRealVector(6, 1.0).outerProduct(new ArrayRealVector(4, 2.0)));
    assertRefused(
        "all vectors point the same way; there is nothing to map",
        () -> Projection.pca(equal, WORDS));
    WordVectors onALine = WordVectors.of(WORDS, RandomPoints.matrix(6, 1, 3));
    assertRefused(
        "word vectors have length 1; a map needs at least 2", () -> Projection.pca(onALine, WORDS));
  }

  private static RealMatrix unitRows(RealMatrix X) {
    RealMatrix unit = X.copy();
    for (int i = 0; i < X.getRowDimension(); i++) {
      unit.setRowVector(i, X.getRowVector(i).unitVector());
    }
    return unit;
  }

  private static void assertRefused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
