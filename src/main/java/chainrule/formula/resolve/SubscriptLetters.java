package chainrule.formula.resolve;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SyntaxNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The letters of a row that stand in subscripts: elsewhere in the row they are indices too. */
public final class SubscriptLetters {
  private SubscriptLetters() {}

  /** The letters in the subscripts below a node, and in superscripts in parentheses. */
  public static Set<String> of(SyntaxNode syntax) {
    Set<String> letters = new LinkedHashSet<>();
    syntax.walk(
        node -> {
          if (node instanceof Scripts scripts) {
            scripts.subscript().ifPresent(under -> collect(under, letters));
            scripts.superscripts().stream()
                .filter(ArgumentSyntax::isInParentheses)
                .forEach(upper -> collect(upper, letters));
          }
        });
    return letters;
  }

  private static void collect(SyntaxNode subscript, Set<String> letters) {
    subscript.walk(
        node -> {
          if (node instanceof LetterSyntax letter && letter.isLatin()) {
            letters.add(letter.spelling());
          }
        });
  }
}
