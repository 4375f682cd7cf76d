package chainrule.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Draws;
import chainrule.check.GradientCheck;
import chainrule.check.StepSizeStudy;
import chainrule.math.RandomPoints;
import chainrule.projection.Projection;
import chainrule.text.Vocabulary;
import chainrule.text.Window;
import chainrule.train.LossPoint;
import chainrule.vectors.WordVectors;
import chainrule.view.maps.WordMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapSeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tech.tablesaw.api.Table;

class ViewTest {
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

  @Test
  void neighboursOfAMapAreTrueNeighbours() {
    RealMatrix X =
        MatrixUtils.createRealMatrix(
            new double[][] {
              {1, 0.1, 0}, {1, 0, 0.1}, {0, 1, 0.1}, {0.1, 1, 0}, {0, 0, 1}, {0, 0.1, 1}
            });
    Map<String, String> kinds = Map.of("a", "x", "b", "x", "c", "y", "d", "y", "e", "z", "f", "z");
    WordMap map = WordMap.of(WordVectors.of(WORDS, X), kinds);
    assertEquals(1, map.neighbourAgreement());
    assertEquals(1 / 5.0, map.chanceAgreement(), 1e-12);
    assertEquals(List.of("x", "y", "z"), List.copyOf(map.byCategory().keySet()));
  }

  @Test
  void mapOfCategoriesHasTheMostFrequentWordsOfThem() {
    List<String> words = List.of("the", "dog", "run", "bread", "cat", "quickly", "soup");
    WordMap map =
        WordMap.of(
            WordVectors.of(words, RandomPoints.matrix(7, 4, 1)),
            Set.of("noun.animal", "noun.food"),
            3);
    assertEquals(
        List.of("dog", "bread", "cat"), map.spots().stream().map(WordMap.Spot::word).toList());
  }

  @Test
  void misspeltCategoriesAreRefused() {
    WordVectors vectors = WordVectors.of(WORDS, RandomPoints.matrix(6, 4, 1));
    assertRefused(
        "unknown category 'noun.animals'; did you mean 'noun.animal'?",
        () -> WordMap.of(vectors, Set.of("noun.food", "noun.animals"), 3));
  }

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
  void lossCurveShowsEveryPoint() {
    List<LossPoint> curve = List.of(new LossPoint(0, 4.2, 0.1, 10), new LossPoint(1, 2.5, 0.1, 10));
    double[] drawn = Charts.lossCurve(curve).getSeriesMap().get("J").getYData();
    assertArrayEquals(new double[] {4.2, 2.5}, drawn);
    assertTrue(Charts.lossCurves("none", Map.entry("J", List.of())).getSeriesMap().isEmpty());
  }

  @Test
  void zeroHasNoSign() {
    Table table = Tables.of(GradientCheck.of(x -> x, 1, -0.0));
    assertEquals("0.000000000", table.column("analytic").getString(0));
  }

  @Test
  void smallGradientsKeepTheirDigits() {
    Table table = Tables.of(GradientCheck.of(x -> 1e-12 * x, 1, 1e-12));
    assertEquals("1.00000000e-12", table.column("analytic").getString(0));
  }

  @Test
  void neighboursBySeveralVectorsStandSideBySide() {
    WordVectors V = WordVectors.of(WORDS, RandomPoints.matrix(6, 4, 1));
    WordVectors U = WordVectors.of(WORDS, RandomPoints.matrix(6, 4, 2));
    Table table =
        Tables.neighbours(
            "a", 3, Map.entry("V", V), Map.entry("U", U), Map.entry("V + U", V.plus(U)));
    assertEquals(List.of("V", "U", "V + U"), table.columnNames());
    assertEquals(U.nearest("a", 3).get(2).word(), table.getString(2, "U"));
    assertEquals(3, table.rowCount());
  }

  @Test
  void windowsAreShownInWords() {
    Vocabulary vocabulary = Vocabulary.of(List.of(List.of("x", "y", "z")).stream(), 1);
    Table table =
        Tables.windows(Window.slide(vocabulary.indices(List.of("x", "y", "z")), 1), vocabulary);
    assertEquals("y", table.get(1, 0));
    assertEquals("x, z", table.get(1, 1));
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
