package chainrule.formula.resolve;

import chainrule.formula.parse.FormulaLexer;
import chainrule.formula.parse.FormulaParser.ScriptContext;
import java.util.LinkedHashSet;
import java.util.Set;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The letters of a row that stand in subscripts: elsewhere in the row they are indices too. */
final class SubscriptLetters {
  private SubscriptLetters() {}

  static Set<String> of(ParseTree tree) {
    Set<String> letters = new LinkedHashSet<>();
    collect(tree, false, letters);
    return letters;
  }

  private static boolean isUpper(ScriptContext script) {
    return script.OVER() != null && LatexNormalizer.isInParentheses(script.argument());
  }

  private static void collect(ParseTree tree, boolean inside, Set<String> letters) {
    if (inside
        && tree instanceof TerminalNode leaf
        && leaf.getSymbol().getType() == FormulaLexer.LETTER) {
      letters.add(leaf.getText());
    }
    boolean under =
        tree instanceof ScriptContext script && (script.UNDER() != null || isUpper(script));
    LatexNormalizer.children(tree).forEach(child -> collect(child, inside || under, letters));
  }
}
