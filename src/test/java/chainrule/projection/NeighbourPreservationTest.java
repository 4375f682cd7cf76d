package chainrule.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.math.RandomPoints;
import chainrule.vectors.WordVectors;
import chainrule.view.maps.WordMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class NeighbourPreservationTest {
  private static final List<String> NAMES = IntStream.range(0, 40).mapToObj(i -> "w" + i).toList();

  @Test
  void wordsOnAHalfCircleKeepTheirNeighboursOnTheMap() {
    Projection map = Projection.pca(halfCircle(), NAMES);
    assertEquals(1, map.varianceExplained(), 1e-12);
    assertEquals(1, map.keptNeighbours(halfCircle()));
    assertEquals(1, map.trustworthiness(halfCircle()));
  }

  @Test
  void mapWithTwoHalvesSwappedPreservesFewerNeighbours() {
    // neighbours on a line of 40 of which the map keeps those on the same side of the middle only
    double[] line = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
    double[] cut = IntStream.range(0, 40).mapToDouble(i -> i < 20 ? i : i + 1000).toArray();
    int[][] truth = NearestNeighbours.of(PointSet.of(line, new double[40]), 2).indices();
    // only 19 and 20 lose one neighbour of two
    assertEquals(
        39 / 40.0, NeighbourPreservation.kept(truth, PointSet.of(cut, new double[40])), 1e-15);
  }

  @Test
  void wordMapPreservesAsManyNeighboursAsItsProjection() {
    WordVectors vectors = WordVectors.of(NAMES, RandomPoints.matrix(40, 8, 3));
    Map<String, String> kinds = new HashMap<>();
    NAMES.forEach(name -> kinds.put(name, "kind"));
    Projection projection = Projection.pca(vectors, NAMES);
    WordMap map = WordMap.of(vectors, kinds, projection);
    assertEquals(projection.keptNeighbours(vectors), map.keptNeighbours(), 1e-15);
    assertTrue(map.keptNeighbours() > 0.25 && map.keptNeighbours() < 0.9);
    assertEquals(10, map.neighbours());
    assertEquals(vectors.nearest("w7", 1).get(0).word(), map.spots().get(7).neighbours().get(0));
  }

  @Test
  void wordsWithoutACategoryAreRefused() {
    assertEquals(
        "the word 'w0' has no kind; each word of a map needs one",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    WordMap.of(
                        halfCircle(), Map.of("w1", "x"), Projection.pca(halfCircle(), NAMES)))
            .getMessage());
  }

  @Test
  void trustworthinessIsThatOfTheDefinition() {
    WordVectors vectors = WordVectors.of(NAMES, RandomPoints.matrix(40, 8, 3));
    Projection map = Projection.pca(vectors, NAMES);
    double sum = 0;
    for (int i = 0; i < 40; i++) {
      List<String> truth =
          vectors.nearest("w" + i, 39).stream().map(neighbour -> neighbour.word()).toList();
      for (String shown : nearestOnMap(map, i)) {
        sum += Math.max(0, truth.indexOf(shown) + 1 - 12);
      }
    }
    double expected = 1 - 2 * sum / (40.0 * 12 * (2 * 40 - 3 * 12 - 1));
    assertEquals(expected, map.trustworthiness(vectors), 1e-12);
    assertTrue(expected < 1);
  }

  @Test
  void varianceExplainedDoesNotDependOnHowTheMapIsTurned() {
    PointSet centered =
        PointSet.of(WordVectors.of(NAMES, RandomPoints.matrix(40, 8, 3)), NAMES).centered();
    PointSet map = PrincipalComponents.of(centered).places(centered);
    double[] x = map.column(0);
    double[] y = map.column(1);
    double[] turnedX = IntStream.range(0, 40).mapToDouble(i -> 0.6 * x[i] - 0.8 * y[i]).toArray();
    double[] turnedY = IntStream.range(0, 40).mapToDouble(i -> 8 * x[i] + 6 * y[i]).toArray();
    assertEquals(
        PrincipalComponents.explained(centered, map),
        PrincipalComponents.explained(centered, PointSet.of(turnedX, turnedY)),
        1e-12);
  }

  @Test
  void vectorsOfTwoSourcesCanBeAdded() {
    RealMatrix V = RandomPoints.matrix(40, 4, 1);
    RealMatrix U = RandomPoints.matrix(40, 4, 2);
    WordVectors sum = WordVectors.of(NAMES, V).plus(WordVectors.of(NAMES, U));
    assertEquals(V.add(U).getEntry(5, 3), sum.vector("w5").getEntry(3), 1e-6);
    assertThrows(
        IllegalArgumentException.class,
        () -> sum.plus(WordVectors.of(List.of("w0"), RandomPoints.matrix(1, 4, 1))));
  }

  private static List<String> nearestOnMap(Projection map, int i) {
    Projection.Point from = map.points().get(i);
    return map.points().stream()
        .filter(point -> !point.word().equals(from.word()))
        .sorted(
            java.util.Comparator.comparingDouble(
                point -> StrictMath.hypot(point.x() - from.x(), point.y() - from.y())))
        .limit(12)
        .map(Projection.Point::word)
        .toList();
  }

  private static WordVectors halfCircle() {
    RealMatrix X = RandomPoints.matrix(40, 2, 1);
    for (int i = 0; i < 40; i++) {
      double angle = i * Math.PI / 40 + 0.0001 * i * i;
      X.setRow(i, new double[] {StrictMath.cos(angle), StrictMath.sin(angle)});
    }
    return WordVectors.of(NAMES, X);
  }
}
