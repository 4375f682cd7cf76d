package chainrule.formula.infer;

import chainrule.formula.ast.Printer;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.FactorSyntax;
import java.util.regex.Pattern;

/**
 * A letter as a name: J_{neg} is another than J, and x_i is one of x.
 *
 * @param base its spelling without scripts
 * @param word the word below it, or ""
 */
public record NamedLetter(String base, String word) {
  /** Not ij, which are two indices. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z]*[A-Z][A-Za-z]+|[a-z][a-z -]{2,}");

  /** As symbols are called: J_{neg}. */
  public String key() {
    return word.isEmpty() ? base : Printer.subscripted(base, word);
  }

  /** A letter without a word. */
  public static NamedLetter of(String base) {
    return new NamedLetter(base, "");
  }

  static NamedLetter of(String base, FactorSyntax factor) {
    String word =
        factor
            .scripts()
            .subscript()
            .map(ArgumentSyntax::spelling)
            .filter(below -> WORD.matcher(below).matches())
            .orElse("");
    return new NamedLetter(base, word);
  }
}
