package chainrule.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.math.Draw;
import chainrule.network.RegularisationSweep;
import chainrule.network.RegularisationSweep.Point;
import chainrule.network.SoftmaxRegression;
import chainrule.text.LabelledCorpus;
import chainrule.text.LabelledSentence;
import chainrule.train.WordVectors;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;
import tech.tablesaw.api.Table;

class SentimentViewTest {
  private static final List<String> CLASSES = List.of("blame", "praise");
  private static final SoftmaxRegression ANY = SoftmaxRegression.zero(2, 2);

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
  void anAnswerStandsBesideTheTruthWithItsProbability() {
    List<LabelledSentence> sentences =
        List.of(
            new LabelledSentence(List.of("dull"), 0),
            new LabelledSentence(List.of("not", "dull"), 1));
    RealMatrix probabilities =
        MatrixUtils.createRealMatrix(new double[][] {{0.9, 0.1}, {0.6, 0.4}});
    Table table = Tables.answers(sentences, probabilities, CLASSES);
    assertEquals(2, table.rowCount());
    assertEquals("not dull", table.getString(1, "sentence"));
    assertEquals("praise", table.getString(1, "true"));
    assertEquals("blame", table.getString(1, "predicted"));
    assertEquals("0.60", table.getString(1, "ŷ"));
    assertEquals(
        "2 sentences and 3 rows of probabilities; there must be one for each",
        refusal(() -> Tables.answers(sentences, Draw.matrix(3, 2, 1), CLASSES)));
  }

  @Test
  void everySentenceOfACorpusIsARowWithItsPart() {
    List<LabelledSentence> dull = List.of(new LabelledSentence(List.of("how", "dull"), 0));
    List<LabelledSentence> bright = List.of(new LabelledSentence(List.of("bright"), 1));
    Table table = Tables.sentences(new LabelledCorpus("two", CLASSES, bright, dull, bright));
    assertEquals(3, table.rowCount());
    assertEquals("dev", table.getString(1, "part"));
    assertEquals("blame", table.getString(1, "class"));
    assertEquals("2", table.getString(1, "words"));
    assertEquals("how dull", table.getString(1, "sentence"));
  }

  @Test
  void aNamedMapHasAPointForEveryWord() {
    List<String> words = List.of("a", "b", "c", "d");
    WordMap map =
        WordMap.of(
            WordVectors.of(words, Draw.matrix(4, 3, 1)),
            Map.of("a", "x", "b", "x", "c", "y", "d", "y"));
    XYChart chart = Charts.namedMap(map);
    assertEquals(
        4, chart.getSeriesMap().values().stream().mapToInt(s -> s.getXData().length).sum());
    Table table = Tables.of(map);
    assertEquals(map.spots().get(1).word(), table.getString(1, "word"));
    assertEquals(String.join(", ", map.spots().get(1).neighbours()), table.getString(1, "nearest"));
  }

  @Test
  void legendsOfCurvesStandBelowThePlot() {
    XYChart losses = Charts.lossCurves("two", Map.entry("a", List.of()), Map.entry("b", List.of()));
    XYChart steps = Charts.steps("two", "J", Map.entry("a", List.of(1.0)));
    assertEquals(Styler.LegendPosition.OutsideS, losses.getStyler().getLegendPosition());
    assertEquals(Styler.LegendPosition.OutsideS, steps.getStyler().getLegendPosition());
  }

  private static String refusal(Runnable call) {
    return assertThrows(IllegalArgumentException.class, call::run).getMessage();
  }
}
