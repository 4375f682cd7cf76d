package chainrule.view.charts;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.math.RandomPoints;
import chainrule.view.Charts;
import chainrule.view.maps.Plane;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.XYChart;

class PlaneChartsTest {
  private static final Plane SQUARE = new Plane(-1, 1, -1, 1);

  @ParameterizedTest
  @ValueSource(doubles = {0.04, 0.25, 0.81})
  void everyPointOfAContourHasItsHeight(double level) {
    Contours.Line circle = new Contours((x, y) -> x * x + y * y, SQUARE).at(level);
    assertTrue(circle.xs().length > 20);
    IntStream.range(0, circle.xs().length)
        .filter(i -> Double.isFinite(circle.ys()[i]))
        .forEach(
            i -> assertEquals(Math.sqrt(level), Math.hypot(circle.xs()[i], circle.ys()[i]), 2e-3));
  }

  @Test
  void closedContourIsOnePolylineThatEndsAtItsStart() {
    Contours.Line circle = new Contours((x, y) -> x * x + y * y, SQUARE).at(0.25);
    int last = circle.xs().length - 1;
    assertEquals(List.of(last), gaps(circle));
    assertEquals(circle.xs()[0], circle.xs()[last - 1]);
    assertEquals(circle.ys()[0], circle.ys()[last - 1]);
  }

  @Test
  void aContourHasAsManyPiecesAsThereAre() {
    Contours.Line bands = new Contours((x, y) -> x * x, SQUARE).at(0.25);
    assertEquals(2, gaps(bands).size());
    assertTrue(bands.xs().length <= 6, "a straight line needs two points");
  }

  private static List<Integer> gaps(Contours.Line line) {
    return IntStream.range(0, line.ys().length)
        .filter(i -> Double.isNaN(line.ys()[i]))
        .boxed()
        .toList();
  }

  @Test
  void levelOutsideTheRangeHasNoContour() {
    assertTrue(new Contours((x, y) -> x * x, SQUARE).at(2).isEmpty());
    assertTrue(new Contours((x, y) -> Double.NaN, SQUARE).at(0).isEmpty());
  }

  @Test
  void levelsDivideThePlaneIntoBandsOfEqualArea() {
    double[] levels = new Contours((x, y) -> x, SQUARE).levels(4);
    assertArrayEquals(new double[] {-0.5, 0, 0.5}, levels, 0.03);
    assertArrayEquals(new double[] {7}, new Contours((x, y) -> 7, SQUARE).levels(4));
  }

  @Test
  void theBoundaryLiesWhereBothClassesAreEquallyProbable() {
    XYChart chart =
        PlaneCharts.decisionBoundary(
            "boundary", (x, y) -> x > 0 ? 1 : 0, group("left", 1), group("right", 2));
    assertEquals(5, chart.getSeriesMap().size());
    double[] xs = chart.getSeriesMap().get("height 0.5").getXData();
    assertTrue(Arrays.stream(xs).allMatch(x -> Math.abs(x) < 0.1), Arrays.toString(xs));
  }

  private static java.util.Map.Entry<String, RealMatrix> group(String name, long seed) {
    return entry(name, RandomPoints.matrix(10, 2, seed));
  }

  @Test
  void aPathIsDrawnPointByPoint() {
    List<RealVector> path =
        List.of(
            new ArrayRealVector(new double[] {0.5, -0.5}),
            new ArrayRealVector(new double[] {0, 9}));
    XYChart chart = PlaneCharts.descents("J", (x, y) -> x * x + y * y, SQUARE, entry("p", path));
    assertArrayEquals(new double[] {0.5, 0}, chart.getSeriesMap().get("p").getXData());
    assertArrayEquals(new double[] {-0.5, 9}, chart.getSeriesMap().get("p").getYData());
    assertEquals(-1, chart.getStyler().getYAxisMin());
  }

  @Test
  void stepsAreCountedFromZero() {
    XYChart chart = Charts.steps("J", "J", entry("a", List.of(3.0, 2.0)), entry("b", List.of()));
    assertEquals(1, chart.getSeriesMap().size());
    assertArrayEquals(new double[] {0, 1}, chart.getSeriesMap().get("a").getXData(), 2e-4);
    assertArrayEquals(new double[] {3, 2}, chart.getSeriesMap().get("a").getYData());
  }

  @Test
  void longCurvesAreThinnedAndKeepTheLastStep() {
    List<Double> losses = IntStream.range(0, 5000).mapToObj(t -> t + 0.5).toList();
    double[] xs = Charts.steps("J", "J", entry("a", losses)).getSeriesMap().get("a").getXData();
    assertTrue(xs.length > 200 && xs.length < 500, "points: " + xs.length);
    assertEquals(0, xs[0]);
    assertEquals(4999, xs[xs.length - 1], 2e-4 * 4999);
  }

  @Test
  void contoursHaveGapsWhereTheFunctionIsNotFinite() {
    Contours.Line half = new Contours((x, y) -> x < 0 ? Double.NaN : y, SQUARE).at(0);
    assertTrue(Arrays.stream(half.xs()).allMatch(x -> x >= 0), Arrays.toString(half.xs()));
    assertEquals(1, gaps(half).size());
  }

  @Test
  void badInputIsNamed() {
    assertEquals(
        "the surface has no finite value on Plane[left=-1.0, right=1.0, bottom=-1.0, top=1.0]",
        assertThrows(
                IllegalArgumentException.class,
                () -> PlaneCharts.descents("J", (x, y) -> Double.NaN, SQUARE))
            .getMessage());
    assertEquals(
        "the plane is [1.0, 1.0] × [0.0, 1.0]; each left end must lie below its right end",
        assertThrows(IllegalArgumentException.class, () -> new Plane(1, 1, 0, 1)).getMessage());
    assertEquals(
        "left has 3 columns; points in the plane have 2",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    PlaneCharts.decisionBoundary(
                        "boundary",
                        (x, y) -> 0,
                        entry("left", MatrixUtils.createRealMatrix(2, 3)),
                        group("right", 1)))
            .getMessage());
  }
}
