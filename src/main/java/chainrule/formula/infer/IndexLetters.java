package chainrule.formula.infer;

import chainrule.formula.parse.AtomSyntax.NablaSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.resolve.SubscriptLetters;
import java.util.HashSet;
import java.util.Set;

/**
 * The letters of a row that are indices where they stand alone.
 *
 * @param bound those that a sum, or the head of a definition, binds
 * @param free the others that stand in subscripts
 */
record IndexLetters(Set<String> bound, Set<String> free) {
  private static final Set<String> ALWAYS = Set.of("i", "j");

  static IndexLetters of(SyntaxNode row, Set<String> parameters) {
    Set<String> bound = new HashSet<>(BoundLetters.of(row).ends().keySet());
    bound.addAll(parameters);
    return new IndexLetters(bound, subscripts(row));
  }

  /** The x of ∇_x is no index. */
  private static Set<String> subscripts(SyntaxNode row) {
    Set<String> letters = new HashSet<>();
    row.walk(
        node -> {
          if (node instanceof FactorSyntax factor && !(factor.atom() instanceof NablaSyntax)) {
            letters.addAll(SubscriptLetters.of(factor.scripts()));
          }
        });
    return letters;
  }

  /** Whether a letter is an index, at the end of a range or elsewhere. */
  boolean isIndex(String letter, boolean isLimit) {
    return bound.contains(letter) || ALWAYS.contains(letter) || (free.contains(letter) && !isLimit);
  }
}
