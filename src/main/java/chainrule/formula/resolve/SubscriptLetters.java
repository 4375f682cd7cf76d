package chainrule.formula.resolve;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SyntaxNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The letters of a row that stand in subscripts: elsewhere in the row they are indices too. */
final class SubscriptLetters {
  private SubscriptLetters() {}

  static Set<String> of(SyntaxNode syntax) {
    Set<String> letters = new LinkedHashSet<>();
    syntax.walk(
        node -> {
          if (node instanceof Scripts scripts) {
            nodes(scripts).forEach(letter -> letters.add(letter.spelling()));
          }
        });
    return letters;
  }

  /** The letters that stand in the subscript, or in parentheses above. */
  static List<LetterSyntax> nodes(Scripts scripts) {
    List<LetterSyntax> letters = new ArrayList<>();
    scripts.subscript().ifPresent(under -> collect(under, letters));
    scripts.superscripts().stream()
        .filter(ArgumentSyntax::isInParentheses)
        .forEach(upper -> collect(upper, letters));
    return letters;
  }

  private static void collect(SyntaxNode subscript, List<LetterSyntax> letters) {
    subscript.walk(
        node -> {
          if (node instanceof LetterSyntax letter && letter.isLatin()) {
            letters.add(letter);
          }
        });
  }
}
