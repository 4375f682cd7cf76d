package chainrule.formula.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.RowParser;
import chainrule.formula.parse.SyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas mean, as they are printed again. */
class ExpressionResolverTest {
  private static final SymbolTable NAMES =
      Declarations.extend(
          Declarations.extend(
              Declarations.extend(
                  SymbolTable.NONE,
                  "given n \\in \\{2,\\dots,4\\},\\ x, v_c \\in \\mathbb{R}^n,\\ A \\in \\mathbb{R}^{n \\times n},\\ t \\in \\mathbb{R}"),
              "let f(t) = t^2"),
          "index i, j \\in \\{1,\\dots,n\\}");

  private static Expr resolved(String formula) {
    ContentsSyntax row = RowParser.row(formula);
    Scope scope = new Scope(NAMES, new RowAccount());
    scope.knowSubscripts(SubscriptLetters.of(row));
    return new ExpressionResolver(scope).only(row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\log t t; \\log(tt)",
        "\\log x_1 + t; \\log(x_{1}) + t",
        "\\sum_i x_i t; \\sum_{i} x_{i}t",
        "\\frac{d}{dt} f(t); \\frac{d}{dt} f(t)",
        "f^{\\prime}(t); f'(t)",
        "A^T v_c; A^\\top v_{c}",
        "e^{t}; \\exp(t)",
        "\\frac12 t; \\frac{1}{2}t",
        "|x|; \\|x\\|",
        "|t|; |t|",
        "\\delta_{ij}; \\mathbb{1}[i = j]",
        "x_1 + \\dots + x_n; \\sum_{i=1}^{n} x_{i}",
        "x_1 x_2 \\cdots x_n; \\prod_{i=1}^{n} x_{i}",
        "x_1 \\cdot x_2 \\cdot \\ldots \\cdot x_n; \\prod_{i=1}^{n} x_{i}",
      })
  void formulasMeanWhatTheSameFormulaInOtherWordsMeans(String typed, String other) {
    assertEquals(Printer.latex(resolved(other)), Printer.latex(resolved(typed)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "\\frac{\\partial}{\\partial t} # 0 # there is nothing to differentiate",
        "x + \\sum_{1} x # 4 # “\\sum” binds no letter here",
        "t (t = 1) t # 2 # “(t = 1)” stands in a formula: a condition comes last, behind “\\quad”; as a factor that is 1 or 0, write “[w = o]”",
        "1 + \\begin{cases} \\end{cases} # 17 # there is nothing in these brackets",
        "t + \\dots # 0 # what the dots stand for cannot be told",
        "x_1 x_2 \\cdots # 8 # what the dots stand for cannot be told",
        "x_1 x_3 \\cdots x_n # 8 # what the dots stand for cannot be told",
        "x_1 \\odot x_2 \\cdots x_n # 14 # what the dots stand for cannot be told",
        "x_1 x_2 / \\cdots x_n # 10 # what the dots stand for cannot be told",
        "x_1 x_2 \\cdots / x_n # 8 # what the dots stand for cannot be told",
        "\\|x\\|_{3} # 0 # the norm “3” is not known; 1, 2 and F are",
        "t / \\text{of it} # 4 # the word “of it” is not known here; a remark stands apart, behind “\\quad”",
      })
  void whatCannotBeReadIsRefusedAtItsPlace(String typed, int place, String rest) {
    SyntaxException fault = assertThrows(SyntaxException.class, () -> resolved(typed));
    assertEquals(place, fault.place());
    assertEquals(rest, fault.getMessage());
  }

  @Test
  void whatMeansNothingIsSaidOfTheInnermostPlace() {
    SemanticException fault =
        assertThrows(SemanticException.class, () -> resolved("t + \\frac{1}{s_3}"));
    assertEquals(13, fault.place().orElseThrow());
  }
}
