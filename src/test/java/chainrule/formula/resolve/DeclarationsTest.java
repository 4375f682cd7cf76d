package chainrule.formula.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.ShapeWords;
import chainrule.formula.parse.SyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines of a setting add to the names, and what is said of those that add nothing. */
class DeclarationsTest {
  private static SymbolTable names(String... lines) {
    SymbolTable names = SymbolTable.NONE;
    for (String line : lines) {
      names = Declarations.extend(names, line);
    }
    return names;
  }

  @Test
  void namesBeforeASetShareIt() {
    SymbolTable names = names("given n \\in \\{1,\\dots,3\\},\\ x, y \\in \\mathbb{R}^n");
    assertEquals(List.of("n", "x", "y"), List.copyOf(names.symbols().keySet()));
    assertEquals("is a column of n", ShapeWords.of(names.symbols().get("y").shape()));
  }

  @Test
  void aSubscriptWithARangeMakesAFamily() {
    SymbolTable names =
        names(
            "given n \\in \\{1,\\dots,3\\}",
            "given a, v_w \\in \\mathbb{R}^n for w \\in \\{1,\\dots,n\\}");
    assertTrue(names.families().containsKey("v"));
    assertTrue(names.symbols().containsKey("a"));
  }

  @Test
  void aTableIsNotChangedByWhatIsAddedToIt() {
    SymbolTable before = names("given x \\in \\mathbb{R}");
    SymbolTable after = Declarations.extend(before, "let y = x");
    assertTrue(after.symbols().containsKey("y"));
    assertEquals(List.of("x"), List.copyOf(before.symbols().keySet()));
    assertThrows(UnsupportedOperationException.class, () -> after.symbols().clear());
  }

  @Test
  void aSubscriptOfALabelIsSpelledInOneWay() {
    SymbolTable names =
        names("given x \\in \\mathbb{R}", "let J_{\\text{neg}} = x", "let K = J_{\\mathrm{neg}}");
    assertTrue(names.symbols().keySet().containsAll(List.of("J_{neg}", "K")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bare | 4 | nothing stands behind “bare”",
        "given | 5 | nothing stands behind “given”",
        "given \\in \\mathbb R | 6 | no name stands before “\\in \\mathbb R”",
        "given H \\in \\{\\} | 12 | “\\{\\}” is no set that is known here; “\\mathbb{R}^n”, “(a, b)” and “\\{1, \\dots, n\\}” are",
        "given n \\in \\{\\dots\\} | 12 | “\\{\\dots\\}” has no end; a set such as “\\{1, \\dots, 9\\}” has one",
        "given p \\in () | 12 | “()” is no set that is known here; “\\mathbb{R}^n”, “(a, b)” and “\\{1, \\dots, n\\}” are",
        "given a, \\in \\mathbb R | 9 | no name stands before “\\in \\mathbb R”",
        "given a, b | 6 | “a” has no “\\in” behind it",
        "given a + b \\in \\mathbb R | 6 | “a + b” is no name",
        "given a \\in b \\in c | 6 | “a \\in b \\in c” names more than one set",
        "index w, \\in \\{1,\\dots,3\\} | 9 | no name stands before “\\in \\{1,\\dots,3\\}”",
        "index w \\in \\mathbb R | 12 | “\\mathbb R” is no range “\\{1, \\dots, n\\}”",
        "index 2 \\in \\{1,\\dots,3\\} | 6 | “2” is no letter",
        "where \\in \\mathbb R | 6 | “\\in \\mathbb R” is no condition",
        "let x \\in \\mathbb R | 4 | “x \\in \\mathbb R” does not define a name",
        "let \\in x | 4 | “\\in x” does not define a name",
        "let f(2) = 3 | 6 | “2” is no name for an argument",
        "let x = 1 for ) y | 14 | “)” cannot stand here",
        "layout both | 7 | the layout is “both”; numerator and denominator are allowed",
      })
  void aLineThatDeclaresNothingIsRefusedAtAPlace(String line, int place, String message) {
    SyntaxException fault =
        assertThrows(SyntaxException.class, () -> Declarations.extend(SymbolTable.NONE, line));
    assertEquals(message, fault.getMessage());
    assertEquals(place, fault.place());
  }

  /** Whatever is typed is declared or refused with a place in the line. */
  @Test
  void noLineEndsInAnythingButARefusal() {
    Random random = new Random(20_261_129);
    SymbolTable names =
        names("given n \\in \\{1,\\dots,3\\},\\ x \\in \\mathbb{R}^n", "let u_i = x_i");
    for (int k = 0; k < 20_000; k++) {
      String line = RandomRows.declaration(random);
      try {
        Declarations.extend(names, line);
      } catch (SyntaxException fault) {
        assertTrue(fault.place() >= 0 && fault.place() <= line.length(), line);
      } catch (SemanticException fault) {
        assertTrue(!fault.getMessage().contains("null"), line);
      }
    }
  }

  @Test
  void noRowEndsInAnythingButARefusal() {
    Random random = new Random(20_261_130);
    SymbolTable names =
        names("given n \\in \\{1,\\dots,3\\},\\ x \\in \\mathbb{R}^n", "let u_i = x_i");
    for (int k = 0; k < 20_000; k++) {
      String row = RandomRows.row(random);
      Optional<RuntimeException> fault = ResolvedRow.of(ResolverState.of(names), row).fault();
      fault.ifPresent(refusal -> assertIsRefusal(refusal, row));
    }
  }

  private static void assertIsRefusal(RuntimeException fault, String row) {
    if (fault instanceof SyntaxException syntax) {
      assertTrue(syntax.place() >= 0 && syntax.place() <= row.length(), row);
    } else {
      assertTrue(fault instanceof SemanticException, row + ": " + fault);
      assertTrue(!fault.getMessage().contains("null"), row);
    }
  }
}
