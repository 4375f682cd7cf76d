package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.check.GradientCheck;
import chainrule.check.StepSizeStudy;
import chainrule.formula.Derivation;
import chainrule.formula.Setting;
import chainrule.math.RandomPoints;
import chainrule.projection.Projection;
import chainrule.train.Snapshot;
import chainrule.vectors.WordVectors;
import chainrule.view.Charts;
import chainrule.view.Tables;
import chainrule.view.maps.AnimatedWordMap;
import chainrule.view.maps.WordMap;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderingsTest {
  private static final String EVIL = "<img src=x onerror=alert(1)>";

  @Test
  void anErrorWhileDrawingAValueOfThisLibraryBecomesALineOfText() {
    Table broken =
        new Table("broken") {
          @Override
          public String print(int rows) {
            throw new NoClassDefFoundError("fonts");
          }
        };
    assertEquals(
        "could not draw this value, of a class without a name: NoClassDefFoundError, fonts",
        text(broken));
    assertEquals("null", text(null));
  }

  @Test
  void checkOfAMatrixIsAGridWithTheNumericValueWhereTheTwoDiffer() {
    RealMatrix x = new Array2DRowRealMatrix(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    RealMatrix claim = x.scalarMultiply(2);
    claim.setEntry(1, 0, 7);
    GradientCheck check =
        GradientCheck.of((RealMatrix m) -> Math.pow(m.getFrobeniusNorm(), 2), x, claim)
            .named(List.of("king", "castle", "cheese"));
    String html = html(check);
    assertTrue(html.contains(">castle</th>"), html);
    assertTrue(html.contains("7.000<div style=\"\">✗ 6.000</div>"), html);
    assertEquals(2, html.split("✗").length - 1, "the verdict's mark and that of one entry");
    assertFalse(html.contains("both, drawn"), html);
  }

  @Test
  void checkShowsVerdictSentenceTableAndBars() {
    String html = html(GradientCheck.of(x -> x * x, 3, 6));
    assertTrue(html.contains("✓ AGREE"), html);
    assertTrue(html.contains("both sides agree"), html);
    assertTrue(html.contains("6.0000"), html);
    assertEquals(2, html.split("height:5px", -1).length - 1, "a bar for each side");
    assertTrue(html(GradientCheck.of(x -> x * x, 3, 5)).contains("✗ DISAGREE"));
    assertTrue(html(GradientCheck.of(Math::abs, 0, 5)).contains("? UNDEFINED"));
    assertTrue(html(GradientCheck.of(x -> 1, 0, 0)).contains("○ VACUOUS"));
  }

  @Test
  void derivationShowsVerdictsCounterexampleAndRepair() {
    String html =
        html(
            Derivation.check(Setting.named("sigmoid"), "\\sigma'(x) = \\sigma(x)(\\sigma(x) - 1)"));
    assertTrue(html.contains("✗ FAILS"), html);
    assertTrue(html.contains("a true line near this one"), html);
    assertTrue(html.contains("$\\displaystyle\\begin{aligned}\\sigma&#39;(x)"), html);
    String unread = html(Derivation.check(Setting.named("sigmoid"), "x = (<img src=x>$"));
    assertTrue(unread.contains("? UNREADABLE") && !unread.contains("<img"), unread);
  }

  @Test
  void tablesKeepTheirNumbersWhateverTheLocale() {
    String html = html(Tables.of(StepSizeStudy.of(StrictMath::exp, 1, StrictMath.E)));
    assertTrue(html.contains("1e-1"), html);
    assertTrue(html.contains("4.5e-3"), html);
  }

  @Test
  void wordsFromDataAreOnlyText() {
    Table table =
        Table.create(
            EVIL, StringColumn.create("\"><script>alert(2)</script>", EVIL, "$$\\href{x}$$"));
    String html = html(table);
    assertFalse(html.contains("<img"), html);
    assertFalse(html.contains("<script"), html);
    assertTrue(html.contains("<span>$</span><span>$</span>\\href"), "no formula begins: " + html);
    assertTrue(html.contains("&lt;img src=x onerror=alert(1)&gt;"), html);
  }

  @Test
  void longTablesAreCutAndSaySo() {
    Table table = Table.create("long", StringColumn.create("w", new String[50]));
    for (int i = 0; i < 50; i++) {
      table.stringColumn(0).set(i, "word" + i);
    }
    String html = html(table);
    assertTrue(html.contains("word19") && !html.contains("word20"), html);
    assertTrue(html.contains("50 rows in all"), html);
  }

  @Test
  void vectorsAndMatricesAreWrittenAsOnPaper() {
    Map<String, Object> vector = Renderings.of(RandomPoints.vector(3, 1)).data();
    assertTrue(((String) vector.get(MimeBundle.LATEX)).contains("^{\\top}"), vector::toString);
    Map<String, Object> matrix = Renderings.of(RandomPoints.matrix(2, 3, 1)).data();
    assertTrue(((String) matrix.get(MimeBundle.LATEX)).contains("2 \\times 3"), matrix::toString);
    assertEquals(2, ((String) matrix.get(MimeBundle.LATEX)).split("\\\\\\\\").length);
    Map<String, Object> large = Renderings.of(RandomPoints.matrix(100, 50, 1)).data();
    assertTrue(((String) large.get(MimeBundle.LATEX)).contains("\\vdots"), large::toString);
    assertTrue(((String) large.get(MimeBundle.LATEX)).length() < 2000, "cut to eight by eight");
    assertTrue(Renderings.of(new double[] {1, 2}).data().containsKey(MimeBundle.LATEX));
    assertTrue(Renderings.of(new double[][] {{1, 2}}).data().containsKey(MimeBundle.LATEX));
  }

  @Test
  void smallVectorsKeepTheirDigitsAndZeroHasNoSign() {
    assertEquals("[5.000e-05, -2.000e-09, 0.000e+00]ᵀ, length 3", text(vector(5e-5, -2e-9, -0.0)));
    assertEquals("[0.5000, 0.0000]ᵀ, length 2", text(vector(0.5, -1e-9)));
    assertEquals("[0.0010, 0.0000]ᵀ, length 2", text(vector(1e-3, -0.0)));
    assertEquals("[0.0000]ᵀ, length 1", text(vector(0)));
    assertEquals("[1.500e+04, 1.0000]ᵀ, length 2", text(vector(1.5e4, 1)));
    assertEquals("[0.000e+00]\n[4.000e-04]\n2×1", text(new double[][] {{0}, {4e-4}}));
    String latex = (String) Renderings.of(vector(5e-5)).data().get(MimeBundle.LATEX);
    assertTrue(latex.contains("5.000\\mathrm{e}{-}05"), latex);
  }

  private static double[] vector(double... entries) {
    return entries;
  }

  @Test
  void chartsFollowTheThemeAndHaveAPictureForUntrustedPages() throws IOException {
    Map<String, Object> data = Renderings.of(Charts.curve("sine", Math::sin, 0, 6)).data();
    String svg = (String) data.get(MimeBundle.SVG);
    assertTrue(svg.startsWith("<svg") && svg.contains("prefers-color-scheme: dark"));
    assertFalse(svg.contains("<script"));
    byte[] png = Base64.getDecoder().decode((String) data.get(MimeBundle.PNG));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(0xFFFFFFFF, image.getRGB(1, 1), "a white ground, readable on any page");
    assertEquals("[chart: sine; sine]", data.get(MimeBundle.TEXT));
  }

  @Test
  void aChartIsReadAloudAsWhatItShows() {
    assertTrue(
        spoken(Charts.curve("sine", Math::sin, 0, 6))
            .contains("sine: across from 0 to 6, up from -1"));
    RealVector p = new ArrayRealVector(vector(0.25, 0.75));
    assertTrue(spoken(Charts.bars("<b> ŷ", p)).contains("&lt;b&gt; ŷ: 0 0.25, 1 0.75"));
    assertTrue(
        spoken(Charts.heatMap("J", RandomPoints.matrix(2, 3, 1))).contains("2 by 3 squares"));
  }

  private static String spoken(Object chart) {
    String svg = (String) Renderings.of(chart).data().get(MimeBundle.SVG);
    return svg.substring(svg.indexOf("aria-label"), svg.indexOf("<style>"));
  }

  @Test
  void wordMapHasAnInteractiveFormAndAStillOneAndNoHtml() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put(EVIL, "odd");
    List.of("a", "b", "c", "d").forEach(word -> kinds.put(word, "letter"));
    WordVectors vectors = WordVectors.of(List.copyOf(kinds.keySet()), RandomPoints.matrix(5, 3, 1));
    Map<String, Object> data = Renderings.of(WordMap.of(vectors, kinds)).data();
    assertTrue(data.get(MimeBundle.VEGA_LITE) instanceof Map, "a JSON object, not a string");
    assertTrue(((String) data.get(MimeBundle.SVG)).startsWith("<svg"));
    assertFalse(((String) data.get(MimeBundle.SVG)).contains("<img"));
    assertFalse(data.containsKey(MimeBundle.HTML), "HTML would win over the interactive form");
    assertTrue(((String) data.get(MimeBundle.TEXT)).startsWith("[map of 5 words"));
  }

  @Test
  void animatedMapHoldsOneStringOfWholeNumbersPerWord() {
    List<String> words = List.of("a", "b", "c", "d");
    Map<String, String> kinds = new LinkedHashMap<>();
    words.forEach(word -> kinds.put(word, "letter"));
    List<Snapshot> snapshots =
        List.of(0, 1, 2).stream()
            .map(
                t -> new Snapshot(t / 2.0, WordVectors.of(words, RandomPoints.matrix(4, 3, 1 + t))))
            .toList();
    AnimatedWordMap map = AnimatedWordMap.of(snapshots, kinds);
    Map<String, Object> data = Renderings.of(map).data();
    List<String> cells = cells(data, 1);
    Projection.Point point = map.moments().get(2).points().get(1);
    assertEquals(Math.round(1000 * point.x()) + "", cells.get(cells.size() - 2).split(" ", -1)[2]);
    assertEquals(3, cells.get(cells.size() - 1).split(" ", -1).length);
    assertTrue(data.get(MimeBundle.VEGA_LITE).toString().contains("max=100"), "in percent");
    assertTrue(((String) data.get(MimeBundle.SVG)).startsWith("<svg"));
    assertTrue(((String) data.get(MimeBundle.TEXT)).startsWith("[map of 4 words; 3 moments"));
  }

  @Test
  void animatedMapOf300WordsAt20MomentsIsSmall() {
    List<String> words = IntStream.range(0, 300).mapToObj(i -> "wordling" + i).toList();
    Map<String, String> kinds = new LinkedHashMap<>();
    words.forEach(word -> kinds.put(word, "noun.animal"));
    List<Snapshot> snapshots =
        IntStream.range(0, 20)
            .mapToObj(
                t -> new Snapshot(t / 19.0, WordVectors.of(words, RandomPoints.matrix(300, 5, t))))
            .toList();
    Map<String, Object> data = Renderings.of(AnimatedWordMap.of(snapshots, kinds)).data();
    int drawn = data.get(MimeBundle.VEGA_LITE).toString().length();
    assertTrue(drawn < 130_000, drawn + " characters");
    int still = ((String) data.get(MimeBundle.SVG)).length();
    assertTrue(still < 130_000, still + " characters");
  }

  /** The cells of a row of a map's table. */
  private static List<String> cells(Map<String, Object> data, int row) {
    String table = (String) at(data, MimeBundle.VEGA_LITE, "data", "values");
    return List.of(table.lines().toList().get(row + 1).split("\t", -1));
  }

  @Test
  void mapOfAWholeVocabularyStaysBelowFiveMegabytes() {
    List<String> words = IntStream.range(0, 20_000).mapToObj(i -> "wordling" + i).toList();
    RealMatrix places = RandomPoints.matrix(20_000, 2, 1);
    List<WordMap.Spot> spots =
        IntStream.range(0, 20_000)
            .mapToObj(
                i ->
                    new WordMap.Spot(
                        words.get(i),
                        places.getEntry(i, 0),
                        places.getEntry(i, 1),
                        WordMap.OTHER,
                        words.subList(i / 2, i / 2 + 10)))
            .toList();
    Map<String, Object> data = Renderings.of(new WordMap(spots, 1)).data();
    int drawn = data.get(MimeBundle.VEGA_LITE).toString().length();
    int still = ((String) data.get(MimeBundle.SVG)).length();
    assertTrue(drawn + still < 3_500_000, drawn + " and " + still + " characters");
    assertEquals("wordling7", cells(data, 7).get(1));
    assertEquals("3 4 5 6 7 8 9 10 11 12", cells(data, 7).get(3), "neighbours by number");
  }

  private static Object at(Object object, String... keys) {
    return Stream.of(keys).reduce(object, (o, key) -> ((Map<?, ?>) o).get(key), (a, b) -> b);
  }

  private static String text(Object value) {
    return (String) Renderings.of(value).data().get(MimeBundle.TEXT);
  }

  private static String html(Object value) {
    return (String) Renderings.of(value).data().get(MimeBundle.HTML);
  }
}
