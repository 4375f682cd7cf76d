package chainrule.formula.infer;

import chainrule.formula.ast.Printer;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.FactorSyntax;

/**
 * A letter as a name: J_{neg} is another than J, and x_i is one of x.
 *
 * @param base its spelling without scripts
 * @param word the word below it, or ""
 */
public record NamedLetter(String base, String word) {
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
            .filter(ArgumentSyntax::isWord)
            .map(ArgumentSyntax::spelling)
            .orElse("");
    return new NamedLetter(base, word);
  }
}
