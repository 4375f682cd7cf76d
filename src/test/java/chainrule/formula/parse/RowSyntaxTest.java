package chainrule.formula.parse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowSyntaxTest {
  private final RowSyntax syntax = new RowSyntax(Macros.standard());

  @Test
  void acceptsWhatTheParserReadsAndNothingElse() {
    for (String row : List.of("a = b", "x = b", "a = \\frac12", "= \\abs{x}", "a_{i} = b'", "")) {
      RowParser.row(row);
      assertTrue(syntax.accepts(row), row);
    }
    for (String row : List.of("a = b)", "x = b)", "a = \\frac1", "a__i = b", "\\pdv{", "a + = b")) {
      assertFalse(syntax.accepts(row), row);
    }
  }

  @Test
  void aLetterInThePlaceOfAnotherIsAccepted() {
    assertTrue(syntax.accepts("x_{w} + 1 = y"));
    assertTrue(syntax.accepts("z_{k} + 2 = u"));
    assertFalse(syntax.accepts("x_{w} + = y"));
    assertFalse(syntax.accepts("z_{k} + = u"));
  }
}
