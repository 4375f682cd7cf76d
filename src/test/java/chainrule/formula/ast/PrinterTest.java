package chainrule.formula.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.Setting;
import chainrule.formula.resolve.ChainSide;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed is read back as the tree that it was. */
class PrinterTest {
  private static final List<ReadChain> CHAINS =
      ReadChain.all().stream().filter(PrinterTest::isNamed).toList();

  /** W_l for matrices W_1, W_2, … is kept as its cases, whose l only the W has told of. */
  private static boolean isNamed(ReadChain chain) {
    return !(chain.where().equals("layers by index")
        && chain.sides().stream().anyMatch(side -> !ExprQueries.freeIndices(side).isEmpty()));
  }

  private static void assertReadBack(ReadChain chain, Expr printed) {
    String row = chain.latexWith(printed);
    ChainSide side = chain.lastSide(row);
    assertTrue(side.fault().isEmpty(), () -> chain.where() + ": " + row + "\n" + side.fault());
    assertTrue(
        Alike.alike(printed, side.value().orElseThrow()),
        () -> chain.where() + ": " + Printer.latex(printed) + "\n" + printed + "\n" + side.value());
  }

  @ParameterizedTest
  @MethodSource("chains")
  void everySideOfTheClaimsAndOfTheCorpusIsReadBack(ReadChain chain) {
    chain.sides().forEach(side -> assertReadBack(chain, side));
  }

  static List<ReadChain> chains() {
    return CHAINS;
  }

  @ParameterizedTest
  @MethodSource("chainrule.Points#seeds")
  void randomTreesAreReadBack(long seed) {
    Random random = new Random(seed);
    for (ReadChain chain : CHAINS) {
      RandomTrees trees = new RandomTrees(random, chain);
      trees.next().ifPresent(tree -> assertReadBack(chain, tree));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\mathbb{E}[(h_{drop})_i^2]; \\mathbb{E}[(h_{drop})_{i}^{2}]",
        "(h_{drop})_1 d_2; (h_{drop})_{1} d_{2}",
        "\\nabla_h h^\\top h; \\frac{\\partial}{\\partial h} h^\\top h",
        "\\| h - \\frac{h}{(\\|h\\|)} \\|; \\lVert h - \\frac{h}{\\|h\\|_2} \\rVert_2",
        "|(|p_{drop}|)|; \\lvert |p_{drop}| \\rvert",
        "(h_1, \\dots, h_n); \\begin{bmatrix} h_{1} \\\\ \\vdots \\\\ h_{n} \\end{bmatrix}",
      })
  void bracketsStandWhereTheyAreNeeded(String typed, String printed) {
    ReadChain chain = ReadChain.of("dropout", Setting.named("dropout"), typed + " = 0").get(0);
    assertEquals(printed, Printer.latex(chain.sides().get(0)));
  }
}
