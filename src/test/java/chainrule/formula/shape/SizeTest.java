package chainrule.formula.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Symbolic sizes. */
class SizeTest {
  private record Named(String name) implements SizeVariable {}

  private static final Size N = Size.of(new Named("n"));
  private static final Size K = Size.of(new Named("K"));

  @Test
  void theOrderOfAdditionDoesNotMatter() {
    assertEquals(N.plus(K).plus(Size.ONE), Size.ONE.plus(K).plus(N));
  }

  @Test
  void whatIsTakenAwayAgainIsGone() {
    assertEquals(Size.ONE, N.plus(Size.ONE).plus(N.times(-1)));
  }

  @Test
  void variablesOfOneNameAreDifferentObjects() {
    SizeVariable other = () -> "n";
    assertNotEquals(N, Size.of(other));
  }

  @Test
  void aSizeIsWrittenByTheNamesOfItsVariables() {
    assertEquals("K+2n-1", N.times(2).plus(K).plus(Size.of(-1)).toString());
    assertEquals("0", Size.of(0).toString());
    assertEquals(
        List.of("K", "n"), N.plus(K).sortedTerms().stream().map(t -> t.getKey().name()).toList());
  }
}
