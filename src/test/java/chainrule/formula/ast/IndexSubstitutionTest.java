package chainrule.formula.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Index letters replaced by expressions. */
class IndexSubstitutionTest {
  private static final DeclaredSymbol X = Trees.column("x", Trees.N);
  private static final DeclaredSymbol O = Trees.whole("o", 1, 6);
  private final IndexVariable i = Trees.letter("i", Trees.N);
  private final IndexVariable j = Trees.letter("j", Trees.N);

  private static String substituted(Expr tree, IndexVariable letter, Expr value) {
    return Printer.latex(ExprQueries.substitute(tree, Map.of(letter, value)));
  }

  @Test
  void aFreeLetterIsReplacedEverywhere() {
    Expr tree = Trees.sum(Trees.entry(X, Trees.ref(i)), Trees.ref(i));
    assertEquals("x_{o} + o", substituted(tree, i, Trees.ref(O)));
  }

  @Test
  void aTreeWithoutTheLetterStaysTheSame() {
    Expr tree = Trees.entry(X, Trees.ref(j));
    assertSame(tree, ExprQueries.substitute(tree, Map.of(i, Trees.ref(O))));
  }

  @Test
  void aBoundLetterStays() {
    Expr bound = Trees.total(i, Trees.entry(X, Trees.ref(i)));
    assertSame(bound, ExprQueries.substitute(bound, Map.of(i, Trees.ref(O))));
    assertEquals(
        Printer.latex(bound) + " + o",
        substituted(Trees.sum(bound, Trees.ref(i)), i, Trees.ref(O)));
  }

  @Test
  void aFreeLetterIsReplacedInARange() {
    IndexVariable inner =
        new IndexVariable("k", Optional.of(new IndexVariable.Range(Expr.number(1), Trees.ref(i))));
    Expr tree = Trees.total(inner, Trees.entry(X, Trees.ref(inner)));
    assertEquals("\\sum_{k=1}^{o} x_{k}", substituted(tree, i, Trees.ref(O)));
    assertEquals(Set.of(i), ExprQueries.freeIndices(tree));
  }

  @Test
  void aLetterIsNotCapturedByASumOverItself() {
    Expr tree = Trees.total(j, Trees.product(Trees.ref(i), Trees.entry(X, Trees.ref(j))));
    BigOperator changed = (BigOperator) ExprQueries.substitute(tree, Map.of(i, Trees.ref(j)));
    assertEquals(Set.of(j), ExprQueries.freeIndices(changed));
    assertNotEquals(j, changed.variables().get(0));
    assertEquals("\\sum_{k=1}^{n} j x_{k}", Printer.latex(changed));
  }

  @Test
  void aLetterIsNotCapturedByItsNameEither() {
    IndexVariable namesake = Trees.letter("j", Trees.N);
    Expr tree = Trees.total(j, Trees.product(Trees.ref(i), Trees.entry(X, Trees.ref(j))));
    assertEquals("\\sum_{k=1}^{n} j x_{k}", substituted(tree, i, Trees.ref(namesake)));
  }

  @Test
  void aListWithDotsBindsItsLetterToo() {
    Expr entry = Trees.product(Trees.ref(i), Trees.entry(X, Trees.ref(j)));
    Expr list = new RangeVector(j, entry, List.of(), List.of(), true);
    assertEquals(Set.of(i), ExprQueries.freeIndices(list));
    RangeVector changed = (RangeVector) ExprQueries.substitute(list, Map.of(i, Trees.ref(j)));
    assertEquals(Set.of(j), ExprQueries.freeIndices(changed));
  }

  @Test
  void aSumOverOtherLettersNamesThemInItsBody() {
    BigOperator sum = Trees.total(i, Trees.entry(X, Trees.ref(i)));
    assertEquals("\\sum_{j=1}^{n} x_{j}", Printer.latex(sum.over(List.of(j))));
  }

  @Test
  void aLetterIsFreeBesideTheSumThatBindsIt() {
    Expr sum = Trees.total(i, Trees.entry(X, Trees.ref(i)));
    assertEquals(Set.of(), ExprQueries.freeIndices(sum));
    assertEquals(Set.of(i), ExprQueries.freeIndices(Trees.sum(sum, Trees.ref(i))));
  }
}
