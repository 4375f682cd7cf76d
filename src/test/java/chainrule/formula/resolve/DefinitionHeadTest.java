package chainrule.formula.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.RowParser;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionHeadTest {
  private static Optional<DefinitionHead> head(String row) {
    ExpressionSyntax expression = RowParser.row(row).expression().orElseThrow();
    return DefinitionHead.of(expression);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x; x; x",
        "CE; CE; CE",
        "\\widehat y_{o}; \\hat{y}; \\hat{y}_{o}",
        "v'_c; v'; v'_{c}",
        "W^{(1)}; W^{()}; W^{(1)}",
        "J_{\\text{neg sample}}; J; J_{negsample}",
        "f(x, y); f; f",
      })
  void aNameIsLettersWithPrimesAndOneLabel(String row, String base, String label) {
    DefinitionHead head = head(row).orElseThrow();
    assertEquals(base, head.base());
    assertEquals(label, head.label());
    assertEquals(row.contains(")") && row.startsWith("f"), head.arguments().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x + y", "-x", "x \\cdot y", "x^2", "x_i y", "2", "(x)", "x(y)^2"})
  void anythingElseIsNoName(String row) {
    assertTrue(head(row).isEmpty());
  }
}
