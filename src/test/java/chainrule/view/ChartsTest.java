package chainrule.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.check.GradientCheck;
import chainrule.check.StepSizeStudy;
import chainrule.math.RandomPoints;
import chainrule.network.RegularisationSweep;
import chainrule.network.RegularisationSweep.Point;
import chainrule.network.SoftmaxRegression;
import chainrule.train.LossPoint;
import chainrule.vectors.WordVectors;
import chainrule.view.charts.VectorArrow;
import chainrule.view.maps.WordMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapSeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tech.tablesaw.api.Table;

class ChartsTest {
  private static final List<String> CLASSES = List.of("blame", "praise");
  private static final SoftmaxRegression ANY = SoftmaxRegression.zero(2, 2);

  @Test
  void gapsInAFunctionAreGapsInItsCurve() {
    XYChart chart = Charts.curve("log", StrictMath::log, -1, 1);
    double[] y = chart.getSeriesMap().get("log").getYData();
    assertTrue(Double.isNaN(y[0]) && y[y.length - 1] == 0);
    assertRefused(
        "log has no finite value between -2.0 and -1.0",
        () -> Charts.curve("log", StrictMath::log, -2, -1));
    assertRefused(
        "the interval is [1.0, 1.0]; its left end must lie below its right end",
        () -> Charts.curve("log", StrictMath::log, 1, 1));
  }

  @Test
  void logarithmicChartsLeaveOutAnErrorOfZero() {
    StepSizeStudy line = StepSizeStudy.of(x -> 2 * x, 0, 2);
    assertTrue(
        Charts.stepSizes(line).getSeriesMap().values().stream().allMatch(s -> s.getYMin() > 0));
  }

  @Test
  void logarithmicCurvesLeaveOutWhatIsNotPositive() {
    RealVector x = new ArrayRealVector(new double[] {1, 10, 100});
    XYChart chart =
        Charts.logLog(
            "t",
            "x",
            "y",
            x,
            Map.entry("some", new ArrayRealVector(new double[] {2, 0, 3})),
            Map.entry("none", new ArrayRealVector(3)));
    assertEquals(List.of("some"), List.copyOf(chart.getSeriesMap().keySet()));
    assertArrayEquals(new double[] {1, 100}, chart.getSeriesMap().get("some").getXData());
    assertTrue(chart.getStyler().isXAxisLogarithmic() && chart.getStyler().isYAxisLogarithmic());
  }

  @Test
  void gradientBarsComeInPairs() {
    GradientCheck check = GradientCheck.of(x -> x * x, 3, 6);
    assertEquals(
        List.of("analytic", "numeric"),
        List.copyOf(Charts.gradients(check).getSeriesMap().keySet()));
    assertRefused(
        "p has 3 columns; points in the plane have 2",
        () -> Charts.points("t", Map.entry("p", RandomPoints.matrix(2, 3, 1))));
  }

  @Test
  void namesBelowBarsStandAslantWhereTheyWouldCoverEachOther() {
    RealVector values = new ArrayRealVector(12);
    List<String> brief = IntStream.range(0, 12).mapToObj(i -> "w" + i).toList();
    List<String> wide = IntStream.range(0, 12).mapToObj(i -> "W₁[1, " + i + "]").toList();
    assertEquals(0, Charts.bars("b", brief, values, 0).getStyler().getXAxisLabelRotation());
    assertEquals(45, Charts.bars("b", wide, values, 0).getStyler().getXAxisLabelRotation());
  }

  @Test
  void heatMapHasRowZeroOnTopAndZeroInTheMiddleOfItsColours() {
    HeatMapChart chart =
        Charts.heatMap(
            "M", MatrixUtils.createRealMatrix(new double[][] {{1, -0.0, 3}, {4, 5, -6}}));
    HeatMapSeries series = chart.getHeatMapSeries();
    assertEquals(List.of(1, 0), series.getYData(), "names of the rows, upwards");
    assertEquals(List.of(0, 1, 2), series.getXData());
    assertArrayEquals(new Number[] {0, 0, 4.0}, series.getHeatData().get(0));
    assertArrayEquals(new Number[] {1, 1, 0.0}, series.getHeatData().get(3));
    assertEquals(-6, chart.getStyler().getMin());
    assertEquals(6, chart.getStyler().getMax());
    assertEquals("0", chart.getStyler().getHeatMapValueDecimalPattern());
  }

  @Test
  void heatMapsShowTheDigitsThatMatterAndOnlyFiniteNumbers() {
    RealMatrix M = MatrixUtils.createRealMatrix(new double[][] {{0.25, -1e-4}});
    HeatMapChart chart = Charts.heatMap("M", M);
    assertEquals("0.000", chart.getStyler().getHeatMapValueDecimalPattern());
    assertArrayEquals(new Number[] {1, 0, 0.0}, chart.getHeatMapSeries().getHeatData().get(1));
    assertEquals(
        "0.0E0",
        Charts.heatMap("M", M.scalarMultiply(1e-3)).getStyler().getHeatMapValueDecimalPattern());
    M.setEntry(0, 0, Double.NaN);
    assertRefused("an entry is NaN; a heat map needs finite numbers", () -> Charts.heatMap("M", M));
  }

  @Test
  void aPathIsALineAndASinglePointADot() {
    Map<String, XYSeries> series =
        Charts.paths(
                "p",
                Map.entry("line", RandomPoints.matrix(3, 2, 1)),
                Map.entry("dot", RandomPoints.matrix(1, 2, 2)))
            .getSeriesMap();
    assertEquals(SeriesMarkers.NONE, series.get("line").getMarker());
    assertEquals(XYSeriesRenderStyle.Line, series.get("line").getXYSeriesRenderStyle());
    assertEquals(null, series.get("dot").getXYSeriesRenderStyle(), "a dot, as in points");
    assertArrayEquals(RandomPoints.matrix(3, 2, 1).getColumn(1), series.get("line").getYData());
  }

  @Test
  void aUnitIsAsLongAcrossAsItIsUpwards() {
    XYChart chart = Charts.points("p", Map.entry("p", RandomPoints.matrix(5, 2, 1)));
    double across = chart.getStyler().getXAxisMax() - chart.getStyler().getXAxisMin();
    double up = chart.getStyler().getYAxisMax() - chart.getStyler().getYAxisMin();
    assertEquals((640 - 70) / (400.0 - 70), across / up, 1e-9);
  }

  @Test
  void lossCurveShowsEveryPoint() {
    List<LossPoint> curve = List.of(new LossPoint(0, 4.2, 0.1, 10), new LossPoint(1, 2.5, 0.1, 10));
    double[] drawn = Charts.lossCurve(curve).getSeriesMap().get("J").getYData();
    assertArrayEquals(new double[] {4.2, 2.5}, drawn);
    assertTrue(Charts.lossCurves("none", Map.entry("J", List.of())).getSeriesMap().isEmpty());
  }

  @Test
  void legendsOfCurvesStandBelowThePlot() {
    XYChart losses = Charts.lossCurves("two", Map.entry("a", List.of()), Map.entry("b", List.of()));
    XYChart steps = Charts.steps("two", "J", Map.entry("a", List.of(1.0)));
    assertEquals(Styler.LegendPosition.OutsideS, losses.getStyler().getLegendPosition());
    assertEquals(Styler.LegendPosition.OutsideS, steps.getStyler().getLegendPosition());
  }

  @Test
  void sweepLeavesOutWhatALogarithmicAxisCannotShow() {
    RegularisationSweep sweep =
        new RegularisationSweep(List.of(new Point(0, ANY, 1, 0.5), new Point(0.1, ANY, 0.75, 0.5)));
    XYChart chart = Charts.sweep(sweep);
    assertArrayEquals(new double[] {0.1}, chart.getSeriesMap().get("train").getXData());
    assertArrayEquals(new double[] {0.75}, chart.getSeriesMap().get("train").getYData());
    assertArrayEquals(new double[] {0.5}, chart.getSeriesMap().get("dev").getYData());
    assertEquals(2, Tables.of(sweep).rowCount());
    assertEquals(
        "the sweep has no λ above 0; a logarithmic axis needs at least one",
        refusal(() -> Charts.sweep(new RegularisationSweep(List.of(new Point(0, ANY, 1, 0.5))))));
  }

  @Test
  void confusionHasTheFirstTrueClassOnTop() {
    RealMatrix counts = MatrixUtils.createRealMatrix(new double[][] {{3, 1}, {2, 4}});
    HeatMapChart chart = Charts.confusion(CLASSES, counts);
    assertEquals("7 of 10 are right", chart.getTitle());
    assertEquals(List.of("praise", "blame"), chart.getHeatMapSeries().getYData());
    Number[] blameTakenForPraise =
        chart.getHeatMapSeries().getHeatData().stream()
            .map(Number[].class::cast)
            .filter(square -> square[0].intValue() == 1 && square[1].intValue() == 1)
            .findFirst()
            .orElseThrow();
    assertEquals(1.0, blameTakenForPraise[2]);
    assertEquals(
        "counts are 2×2; with 1 classes they must be 1×1",
        refusal(() -> Charts.confusion(List.of("only"), counts)));
  }

  @Test
  void aNamedMapHasAPointForEveryWord() {
    List<String> words = List.of("a", "b", "c", "d");
    WordMap map =
        WordMap.of(
            WordVectors.of(words, RandomPoints.matrix(4, 3, 1)),
            Map.of("a", "x", "b", "x", "c", "y", "d", "y"));
    XYChart chart = Charts.namedMap(map);
    assertEquals(
        4, chart.getSeriesMap().values().stream().mapToInt(s -> s.getXData().length).sum());
    Table table = Tables.of(map);
    assertEquals(map.spots().get(1).word(), table.getString(1, "word"));
    assertEquals(String.join(", ", map.spots().get(1).neighbours()), table.getString(1, "nearest"));
  }

  private static String refusal(Runnable call) {
    return assertThrows(IllegalArgumentException.class, call::run).getMessage();
  }

  private static void assertRefused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  void arrowsKeepLengthsAndAnglesOfTheFirstTwoVectors() {
    for (int seed = 1; seed <= 20; seed++) {
      RealVector a = RandomPoints.vector(4, seed);
      RealVector b = RandomPoints.vector(4, seed + 100);
      XYChart chart = Charts.arrows("two vectors", VectorArrow.of("a", a), VectorArrow.of("b", b));
      double[] ax = chart.getSeriesMap().get("a").getXData();
      double[] bx = chart.getSeriesMap().get("b").getXData();
      double[] by = chart.getSeriesMap().get("b").getYData();
      assertEquals(a.getNorm(), ax[1] - ax[0], 1e-12);
      assertEquals(b.getNorm(), Math.hypot(bx[1] - bx[0], by[1] - by[0]), 1e-12);
      assertEquals(a.dotProduct(b), (ax[1] - ax[0]) * (bx[1] - bx[0]), 1e-12);
    }
  }

  @Test
  void aSingleArrowAndOneWithoutLengthAreRefused() {
    VectorArrow none = VectorArrow.of("o", RandomPoints.vector(2, 1).mapMultiply(0));
    VectorArrow one = VectorArrow.of("a", RandomPoints.vector(2, 1));
    assertEquals(
        "1 arrows; a plane is spanned by at least two",
        assertThrows(IllegalArgumentException.class, () -> Charts.arrows("", one)).getMessage());
    assertEquals(
        "the arrow o has no length; the first one is the direction to the right",
        assertThrows(IllegalArgumentException.class, () -> Charts.arrows("", none, one))
            .getMessage());
  }

  @Test
  void barsHaveNamesAndTheObservedOneAColourOfItsOwn() {
    CategoryChart chart = Charts.bars("ŷ", List.of("x", "y"), RandomPoints.vector(2, 1), 1);
    assertEquals(List.of("the others", "y, observed"), List.copyOf(chart.getSeriesMap().keySet()));
    assertEquals(0.0, chart.getSeriesMap().get("the others").getYData().toArray()[1]);
    assertEquals(
        "2 names for 2 bars, number 2 in another colour; each bar needs a name, and o is one of them",
        assertThrows(
                IllegalArgumentException.class,
                () -> Charts.bars("ŷ", List.of("x", "y"), RandomPoints.vector(2, 1), 2))
            .getMessage());
  }
}
