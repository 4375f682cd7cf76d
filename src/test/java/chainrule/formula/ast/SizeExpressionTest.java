package chainrule.formula.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.formula.shape.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sizes as expressions, and back. */
class SizeExpressionTest {
  private static final Size SIZE = Size.of(Trees.N).times(2).plus(Size.of(Trees.D)).plus(Size.ONE);

  @Test
  void aSizeIsReadFromTheExpressionThatSpellsIt() {
    assertEquals("d + 2 n + 1", Printer.latex(SizeExpression.of(SIZE)));
    assertEquals(Optional.of(SIZE), SizeExpression.read(SizeExpression.of(SIZE)));
  }

  @Test
  void theEmptySumIsZero() {
    assertEquals(Expr.number(0), SizeExpression.of(Size.of(0)));
  }

  @Test
  void aNameForASizeIsThatSize() {
    DefinedSymbol m = new DefinedSymbol("m", List.of(), Trees.ref(Trees.N));
    assertEquals(Optional.of(Size.of(Trees.N)), SizeExpression.read(Trees.ref(m)));
  }

  @Test
  void realNumbersFractionsAndProductsOfSizesAreNone() {
    assertEquals(Optional.empty(), SizeExpression.read(Trees.ref(Trees.scalar("t"))));
    assertEquals(Optional.empty(), SizeExpression.read(new NumberLiteral(new BigDecimal("0.5"))));
    Expr square = Trees.product(Trees.ref(Trees.N), Trees.ref(Trees.N));
    assertEquals(Optional.empty(), SizeExpression.read(square));
  }
}
