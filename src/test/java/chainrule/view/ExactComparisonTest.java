package chainrule.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.check.GradientCheck;
import chainrule.math.RandomPoints;
import chainrule.text.TinyCorpora;
import chainrule.text.Vocabulary;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;

class ExactComparisonTest {
  private static final RealVector X = new ArrayRealVector(new double[] {1, 2});
  private static final GradientCheck SQUARE =
      GradientCheck.of((RealVector v) -> v.dotProduct(v), X, X.mapMultiply(2));

  @Test
  void exactValuesStandBesideTheirRows() {
    Table table = Tables.of(SQUARE, new ArrayRealVector(new double[] {2, 4.5}));
    assertEquals(
        List.of("component", "analytic", "numeric", "exact", "|analytic − exact|"),
        table.columnNames());
    assertEquals(4.5, table.doubleColumn("exact").get(1));
    assertEquals(0.5, table.doubleColumn("|analytic − exact|").get(1));
    assertEquals(
        List.of("analytic", "numeric", "exact"),
        List.copyOf(Charts.gradients(SQUARE, X).getSeriesMap().keySet()));
  }

  @Test
  void exactValuesFollowTheRowsThatAreShown() {
    RealMatrix M = RandomPoints.matrix(7, 3, 1);
    RealMatrix claim = M.scalarMultiply(2);
    claim.addToEntry(6, 2, 1);
    GradientCheck check =
        GradientCheck.of((RealMatrix A) -> A.getFrobeniusNorm() * A.getFrobeniusNorm(), M, claim);
    Table table = Tables.of(check, M.scalarMultiply(2));
    assertEquals(12, table.rowCount());
    assertEquals("[6, 2]", table.stringColumn("component").get(0));
    assertEquals(2 * M.getEntry(6, 2), table.doubleColumn("exact").get(0));
    assertEquals(3, Charts.gradients(check, M).getSeriesMap().size());
  }

  @Test
  void eachRowNeedsAnExactValue() {
    assertEquals(
        "3 exact values for 2 components; there must be one for each",
        assertThrows(
                IllegalArgumentException.class, () -> Tables.of(SQUARE, new ArrayRealVector(3)))
            .getMessage());
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
  void columnsPrintTheDigitsThatMatter() {
    String text =
        Tables.columns(
                "t",
                Map.entry("whole", X),
                Map.entry("small", X.mapDivide(3)),
                Map.entry("large", X.mapMultiply(100.25)))
            .print();
    assertTrue(
        text.contains("0.33333") && text.contains("200.5") && text.contains("   2  |"), text);
    assertEquals(
        "a has length 2, b has length 3; they must be equal",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Tables.columns("t", Map.entry("a", X), Map.entry("b", new ArrayRealVector(3))))
            .getMessage());
  }

  @Test
  void termsNameEachOutsideWordWithItsNegatives() {
    Vocabulary words = Vocabulary.of(TinyCorpora.catAndDog(), 1);
    Table table = Tables.terms(List.of(0, 2), List.of(List.of(1, 1), List.of(3, 0)), words);
    assertEquals(List.of("the", "dog"), table.stringColumn("outside").asList());
    assertEquals(List.of("cat, cat", "drinks, the"), table.stringColumn("negatives").asList());
  }
}
