package chainrule.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.check.GradientCheck;
import chainrule.math.RandomPoints;
import chainrule.text.LabelledCorpus;
import chainrule.text.LabelledSentence;
import chainrule.text.TinyCorpora;
import chainrule.text.Vocabulary;
import chainrule.text.Window;
import chainrule.vectors.WordVectors;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class TablesTest {
  private static final List<String> WORDS = List.of("a", "b", "c", "d", "e", "f");
  private static final List<String> CLASSES = List.of("blame", "praise");
  private static final RealVector X = new ArrayRealVector(new double[] {1, 2});
  private static final GradientCheck SQUARE =
      GradientCheck.of((RealVector v) -> v.dotProduct(v), X, X.mapMultiply(2));

  @Test
  void zeroHasNoSign() {
    Table table = Tables.of(GradientCheck.of(x -> x, 1, -0.0));
    assertEquals("0.00000", table.column("analytic").getString(0));
  }

  @Test
  void smallGradientsKeepTheirDigits() {
    Table table = Tables.of(GradientCheck.of(x -> 1e-12 * x, 1, 1e-12));
    assertEquals("1.0000e-12", table.column("analytic").getString(0));
  }

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

  @Test
  void termsNameEachOutsideWordWithItsNegatives() {
    Vocabulary words = Vocabulary.of(TinyCorpora.catAndDog(), 1);
    Table table = Tables.terms(List.of(0, 2), List.of(List.of(1, 1), List.of(3, 0)), words);
    assertEquals(List.of("the", "dog"), table.stringColumn("outside").asList());
    assertEquals(List.of("cat, cat", "drinks, the"), table.stringColumn("negatives").asList());
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
        refusal(() -> Tables.answers(sentences, RandomPoints.matrix(3, 2, 1), CLASSES)));
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

  private static String refusal(Runnable call) {
    return assertThrows(IllegalArgumentException.class, call::run).getMessage();
  }
}
