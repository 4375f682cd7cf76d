package chainrule.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Draws;
import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import chainrule.math.RandomPoints;
import chainrule.vectors.WordVectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class TSneTest {
  private static final TSneOptions SMALL = TSneOptions.usual().withPerplexity(8);

  @Test
  void exactGradientIsTheNumericOne() {
    Draws.forEach(
        20,
        seed -> {
          TSneLoss loss = TSneLoss.of(words(20, 5, seed), names(20), 4);
          RealMatrix Y = RandomPoints.matrix(20, 2, seed + 1);
          assertEquals(
              Verdict.AGREE,
              GradientCheck.of(loss::value, Y, loss.gradient(Y)).verdict(),
              "seed " + seed);
        });
  }

  @Test
  void withThetaZeroTheTreeGivesTheExactGradient() {
    Draws.forEach(
        20,
        seed -> {
          Affinities affinities = affinities(60, seed);
          RealMatrix Y = RandomPoints.matrix(60, 2, seed + 1);
          BarnesHut tree = BarnesHut.gradient(affinities, Y.getColumn(0), Y.getColumn(1), 0, 1);
          RealMatrix exact = TSneLoss.of(affinities).gradient(Y);
          assertArrayEquals(exact.getColumn(0), tree.x(), 1e-13);
          assertArrayEquals(exact.getColumn(1), tree.y(), 1e-13);
        });
  }

  @Test
  void withThetaOneHalfTheTreeIsNearTheExactGradient() {
    Affinities affinities = affinities(300, 3);
    RealMatrix Y = RandomPoints.matrix(300, 2, 4).scalarMultiply(10);
    BarnesHut tree = BarnesHut.gradient(affinities, Y.getColumn(0), Y.getColumn(1), 0.5, 1);
    RealMatrix error = TSneLoss.of(affinities).gradient(Y);
    double norm = error.getFrobeniusNorm();
    error.setColumn(0, difference(error.getColumn(0), tree.x()));
    error.setColumn(1, difference(error.getColumn(1), tree.y()));
    assertTrue(error.getFrobeniusNorm() > 0, "a group was taken for one point");
    assertTrue(error.getFrobeniusNorm() < 0.05 * norm, error.getFrobeniusNorm() + " of " + norm);
  }

  @Test
  void coincidentPointsHaveAFiniteGradient() {
    double[] x = {1, 1, 1, 4, 4, -2};
    double[] y = {1, 1, 1, 0, 0, 3};
    double[] pushX = new double[6];
    double[] pushY = new double[6];
    double weights = new QuadTree(x, y).repulsion(0, 0.5, pushX, pushY);
    double four = 1 / 11.0;
    double two = 1 / 14.0;
    assertEquals(2 + 2 * four + two, weights, 1e-15);
    assertEquals(2 * four * four * -3 + two * two * 3, pushX[0], 1e-15);
    assertEquals(2 * four * four * 1 + two * two * -2, pushY[0], 1e-15);
    assertEquals(5, new QuadTree(new double[6], new double[6]).repulsion(0, 0.5, pushX, pushY));
  }

  @Test
  void affinitiesAreSymmetricProbabilitiesOfTheGivenPerplexity() {
    RealMatrix P = affinities(60, 5).toMatrix();
    double total = 0;
    for (int i = 0; i < 60; i++) {
      total += Arrays.stream(P.getRow(i)).sum();
      assertArrayEquals(P.getRow(i), P.getColumn(i), 0);
      assertEquals(0, P.getEntry(i, i));
    }
    assertEquals(1, total, 1e-12);
  }

  @Test
  void cornersOfASimplexHaveEqualAffinities() {
    int n = 13;
    RealMatrix corners = RandomPoints.matrix(n, n, 1).scalarMultiply(0);
    IntStream.range(0, n).forEach(i -> corners.setEntry(i, i, 1));
    RealMatrix P =
        Affinities.of(PointSet.of(WordVectors.of(names(n), corners), names(n)), 4).toMatrix();
    assertTrue(P.getEntry(0, 1) > 0);
    assertEquals(1.0 / (n * (n - 1)), P.getEntry(0, 1), 1e-12);
  }

  @Test
  void theDivergenceFallsAndIsTheLossOfThePlaces() {
    WordVectors vectors = words(80, 6, 7);
    Affinities affinities = Affinities.of(PointSet.of(vectors, names(80)), 8);
    List<Double> divergences = new ArrayList<>();
    Projection map =
        Projection.tsne(
            vectors, names(80), SMALL.withTheta(0), p -> divergences.add(p.divergence()));
    RealMatrix Y = RandomPoints.matrix(80, 2, 1);
    for (int i = 0; i < 80; i++) {
      Y.setRow(i, new double[] {map.points().get(i).x(), map.points().get(i).y()});
    }
    double last = divergences.get(999);
    assertEquals(1000, divergences.size());
    assertEquals(TSneLoss.of(affinities).value(Y), last, 1e-12);
    assertTrue(last < 0.6 * divergences.get(0), divergences.get(0) + " → " + last);
    assertTrue(last <= divergences.get(500) + 1e-6 && divergences.get(500) < divergences.get(260));
  }

  @Test
  void farClustersStayApartWithTheirNeighbours() {
    RealMatrix X = RandomPoints.matrix(90, 6, 2).scalarMultiply(0.1);
    for (int i = 0; i < 90; i++) {
      X.addToEntry(i, i % 3, 3);
    }
    WordVectors vectors = WordVectors.of(names(90), X);
    Projection map = Projection.tsne(vectors, names(90), SMALL);
    int[][] nearest =
        NearestNeighbours.of(
                PointSet.of(
                    map.points().stream().mapToDouble(Projection.Point::x).toArray(),
                    map.points().stream().mapToDouble(Projection.Point::y).toArray()),
                10)
            .indices();
    for (int i = 0; i < 90; i++) {
      int cluster = i % 3;
      assertTrue(Arrays.stream(nearest[i]).allMatch(j -> j % 3 == cluster), "point " + i);
    }
    assertTrue(
        map.keptNeighbours(vectors) > Projection.pca(vectors, names(90)).keptNeighbours(vectors));
  }

  @Test
  void equalVectorsGiveEqualMapsOnAnyNumberOfThreads() throws Exception {
    WordVectors vectors = words(100, 6, 9);
    TSneOptions options = SMALL.withIterations(60);
    Projection map = Projection.tsne(vectors, names(100), options);
    for (int threads : List.of(1, 3)) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      assertEquals(map, pool.submit(() -> Projection.tsne(vectors, names(100), options)).get());
      pool.shutdown();
    }
  }

  @Test
  void interruptionReturnsTheMapSoFar() {
    WordVectors vectors = words(100, 6, 9);
    List<List<Projection.Point>> seen = new ArrayList<>();
    Projection map =
        Projection.tsne(
            vectors,
            names(100),
            SMALL,
            progress -> {
              seen.add(progress.points());
              if (progress.iteration() == 7) {
                Thread.currentThread().interrupt();
              }
            });
    assertTrue(Thread.interrupted(), "left for the caller to see");
    assertEquals(7, seen.size());
    assertEquals(seen.get(6), map.points());
  }

  @Test
  void whatCannotBeMappedIsRefused() {
    WordVectors vectors = words(50, 6, 9);
    assertRefused(
        "50 words are too few for perplexity 30.0; it needs more than three times as many, so give more"
            + " words or a perplexity of 16 at most: TSneOptions.usual().withPerplexity(16)",
        () -> Projection.tsne(vectors, names(50)));
    assertRefused(
        "perplexity is NaN; it must be finite and at least 2",
        () -> SMALL.withPerplexity(Double.NaN));
    assertRefused("theta is -0.5; it must lie in [0, 0.7]", () -> SMALL.withTheta(-0.5));
    assertRefused("iterations is 0; it must be at least 1", () -> SMALL.withIterations(0));
    assertRefused(
        "2 words; a map needs at least three", () -> Projection.tsne(vectors, names(2), SMALL));
    assertRefused(
        "Y has 3 rows; there are 50 words",
        () -> TSneLoss.of(vectors, names(50), 4).value(RandomPoints.matrix(3, 2, 1)));
  }

  @Test
  void oneStepAndEqualWordsStillGiveAMap() {
    RealMatrix X = RandomPoints.matrix(40, 6, 2);
    IntStream.range(0, 35).forEach(i -> X.setRow(i, X.getRow(0)));
    Projection map =
        Projection.tsne(WordVectors.of(names(40), X), names(40), SMALL.withIterations(1));
    assertTrue(
        map.points().stream().allMatch(p -> Double.isFinite(p.x()) && Double.isFinite(p.y())));
  }

  private static Affinities affinities(int n, long seed) {
    return Affinities.of(PointSet.of(words(n, 5, seed), names(n)), 8);
  }

  private static WordVectors words(int n, int d, long seed) {
    return WordVectors.of(names(n), RandomPoints.matrix(n, d, seed));
  }

  private static List<String> names(int n) {
    return IntStream.range(0, n).mapToObj(i -> "w" + i).toList();
  }

  private static double[] difference(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
  }

  private static void assertRefused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
