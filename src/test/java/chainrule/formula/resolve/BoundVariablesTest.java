package chainrule.formula.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.formula.parse.RowParser;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundVariablesTest {
  private static final SymbolTable NAMES =
      Declarations.extend(SymbolTable.NONE, "given n, o \\in \\{1,\\dots,5\\}");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "i; i",
        "i, j; i j",
        "i = 1; i",
        "w \\in V; w",
        "w \\ne o; w",
        "o \\ne w; w",
        "i < j; i j",
        "1 \\le i < j \\le n; i j",
        "-n \\le j \\le n, j \\ne 0; j",
        "{i = 1 \\\\ i \\ne j}; i",
        "\\substack{-n \\le j \\le n \\\\ j \\ne 0}; j",
      })
  void lettersThatAreNoNumbersAreBound(String under, String letters) {
    assertEquals(
        List.of(letters.split(" ")),
        new BoundVariables(new Scope(NAMES, new RowAccount()))
            .of(BoundVariables.segments(RowParser.row(under))));
  }
}
