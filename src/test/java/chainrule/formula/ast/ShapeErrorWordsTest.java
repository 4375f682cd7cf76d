package chainrule.formula.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why an expression has no shape, in a sentence. */
class ShapeErrorWordsTest {
  private static final Expr X = Trees.ref(Trees.column("x", Trees.N));
  private static final Expr Y = Trees.ref(Trees.column("y", Trees.D));
  private static final Expr A = Trees.ref(Trees.matrix("A", Trees.D, Trees.N));

  private static String words(Expr expression) {
    return ShapeErrorWords.of(expression.shapeError().orElseThrow());
  }

  private static String advice(Expr expression) {
    return ShapeErrorWords.exception(expression.shapeError().orElseThrow()).advice();
  }

  @Test
  void termsOfTwoShapesAreNamedWithTheirShapes() {
    assertEquals(
        "“x” is a column of n and “y” is a column of d; they cannot be added",
        words(Trees.sum(X, Y)));
  }

  @Test
  void factorsThatDoNotConformAreNamedWithProductsThatDo() {
    assertEquals(
        "“x” is a column of n and “x” is a column of n, so “x x” cannot be formed",
        words(Trees.product(X, X)));
    assertEquals("“x^\\top x” or “x x^\\top” can", advice(Trees.product(X, X)));
  }

  @Test
  void aMisfitBehindOtherFactorsIsNamedWithAllBeforeIt() {
    assertEquals(
        "“A x” is a column of d and “A” is d×n, so “(A x) A” cannot be formed",
        words(Trees.product(A, X, A)));
    assertEquals("“(A x)^\\top A” can", advice(Trees.product(A, X, A)));
  }

  @Test
  void aWholeThatIsWrongIsPrinted() {
    assertEquals(
        "the rows of the block “\\begin{bmatrix} x \\\\ 1 & 2 \\end{bmatrix}” are not equally wide",
        words(new BlockMatrix(List.of(List.of(X), List.of(Expr.number(1), Expr.number(2))))));
  }

  @Test
  void aLetterWithoutARangeIsToldHowToGetOne() {
    assertEquals(
        "there is no range for “i”; write one, or declare it with an index line",
        words(Trees.ref(new IndexVariable("i", Optional.empty()))));
  }

  @Test
  void anArgumentIsComparedWithItsParameter() {
    DefinedSymbol f = new DefinedSymbol("f", List.of(X), Expr.number(1));
    assertEquals(
        "“y” is a column of d, but in “f(…)” it stands for “x”, which is a column of n",
        words(new UserCall(f, 0, List.of(Y))));
  }

  @Test
  void aDefinitionWithoutAShapeIsRefusedInTheSameWords() {
    Expr body = Trees.sum(X, Y);
    SemanticException refused =
        assertThrows(SemanticException.class, () -> new DefinedSymbol("S", List.of(), body));
    assertEquals(words(body), refused.getMessage());
  }
}
