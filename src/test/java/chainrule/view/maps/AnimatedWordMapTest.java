package chainrule.view.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.math.RandomPoints;
import chainrule.projection.Projection;
import chainrule.train.Snapshot;
import chainrule.vectors.WordVectors;
import chainrule.view.Charts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class AnimatedWordMapTest {
  private static final List<String> WORDS = IntStream.range(0, 12).mapToObj(i -> "w" + i).toList();

  @Test
  void theLastMomentIsTheMapOfPrincipalComponents() {
    AnimatedWordMap map = map(3);
    List<Projection.Point> pca = Projection.pca(vectors(3), List.copyOf(kinds().keySet())).points();
    assertEquals(pca, map.moments().get(2).points());
    assertEquals(
        pca.get(4).x(), map.last().spots().get(4).x(), "the spots are those of the last moment");
  }

  @Test
  void wordWithAConstantVectorKeepsItsPlace() {
    RealMatrix moved = RandomPoints.matrix(12, 5, 1);
    moved.setRowVector(7, RandomPoints.matrix(12, 5, 2).getRowVector(7));
    List<Snapshot> snapshots =
        List.of(new Snapshot(0, WordVectors.of(WORDS, moved)), new Snapshot(1, vectors(2)));
    AnimatedWordMap map = AnimatedWordMap.of(snapshots, kinds());
    for (int i = 0; i < 12; i++) {
      Projection.Point before = map.moments().get(0).points().get(i);
      Projection.Point after = map.moments().get(1).points().get(i);
      assertEquals(i == 7, before.equals(after), before.word());
    }
  }

  @Test
  void planeContainsTheWordsAtEveryMoment() {
    AnimatedWordMap map = map(4);
    Plane plane = map.plane();
    assertTrue(
        map.moments().stream()
            .flatMap(moment -> moment.points().stream())
            .allMatch(
                point ->
                    plane.left() < point.x()
                        && point.x() < plane.right()
                        && plane.bottom() < point.y()
                        && point.y() < plane.top()));
    assertEquals(12, map.labels(new Picture(plane, 640, 480)).size());
  }

  @Test
  void staticChartShowsOnePathPerCategory() {
    XYChart chart = Charts.movingMap(map(3));
    assertEquals(
        List.of("even", "odd", "the way of w0", "the way of w1"),
        List.copyOf(chart.getSeriesMap().keySet()));
    assertEquals(3, chart.getSeriesMap().get("the way of w1").getXData().length);
  }

  @Test
  void atLeastTwoMomentsInIncreasingOrderAreNeeded() {
    assertRefused(
        "1 snapshots; points move between at least two",
        () -> AnimatedWordMap.of(List.of(new Snapshot(1, vectors(1))), kinds()));
    assertRefused(
        "0 snapshots; points move between at least two",
        () -> AnimatedWordMap.of(List.of(), kinds()));
    assertRefused(
        "a snapshot at 0.5 of the training follows one at 1.0; each must be later than the last",
        () ->
            AnimatedWordMap.of(
                List.of(new Snapshot(1, vectors(1)), new Snapshot(0.5, vectors(2))), kinds()));
    List<Snapshot> snapshots = List.of(new Snapshot(0, vectors(1)), new Snapshot(1, vectors(2)));
    Map<String, String> kinds = kinds();
    kinds.put("w99", "odd");
    assertThrows(IllegalArgumentException.class, () -> AnimatedWordMap.of(snapshots, kinds));
  }

  private static AnimatedWordMap map(int moments) {
    return AnimatedWordMap.of(
        IntStream.rangeClosed(1, moments)
            .mapToObj(t -> new Snapshot((t - 1.0) / (moments - 1), vectors(t)))
            .toList(),
        kinds());
  }

  private static WordVectors vectors(long seed) {
    return WordVectors.of(WORDS, RandomPoints.matrix(12, 5, seed));
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    IntStream.range(0, 12).forEach(i -> kinds.put("w" + i, i % 2 == 0 ? "even" : "odd"));
    return kinds;
  }

  private static void assertRefused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
