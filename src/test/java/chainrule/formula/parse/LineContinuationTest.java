package chainrule.formula.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineContinuationTest {
  @ParameterizedTest
  @CsvSource({
    "& + b, true",
    "\\quad - \\log x, true",
    "+ b = c, false",
    "b + c, false",
    "+ f(x = 1), true",
    "'', false"
  })
  void aRowGoesOnIfItStartsWithAnOperatorAndClaimsNothing(String row, boolean continues) {
    assertEquals(continues, LineContinuation.continues(row));
  }

  @ParameterizedTest
  @CsvSource({
    "a = b +, true",
    "a = &, true",
    "a = b, false",
    "x \\in \\mathbb{R}^+, false",
    "=, false"
  })
  void aRowIsUnfinishedIfItStopsAtAnOperatorOrRelation(String row, boolean unfinished) {
    assertEquals(unfinished, LineContinuation.isUnfinished(row));
  }
}
