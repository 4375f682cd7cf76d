package chainrule.formula.resolve;

import chainrule.formula.parse.FormulaLexer;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.LetterContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** One spelling for what can be written in several ways: {@code \hat{y}}, {@code \widehat y}. */
final class LatexNormalizer {
  private LatexNormalizer() {}

  /** The letter without its style, with its accent. */
  static String of(LetterContext letter) {
    if (letter.argument() == null) {
      return letter.getText();
    }
    String inner = of(letter.argument());
    return letter.STYLE() != null ? inner : accent(letter.ACCENT().getText()) + "{" + inner + "}";
  }

  private static String accent(String command) {
    return command
        .replace("widehat", "hat")
        .replace("widetilde", "tilde")
        .replace("overline", "bar");
  }

  /** The letters of a label, without braces, styles and spaces. */
  static String of(ArgumentContext argument) {
    return text(argument);
  }

  /** The same of a subscript or of W^{(1)}: what is in the parentheses. */
  static String label(ArgumentContext argument) {
    String text = text(argument);
    return isInParentheses(argument) ? text.substring(1, text.length() - 1) : text;
  }

  /** Whether it is {(1)}: a label above a letter, and no power. */
  static boolean isInParentheses(ArgumentContext argument) {
    return argument.getText().matches("\\{\\([^()]*\\)\\}");
  }

  /** The word in {@code \text{word}}. */
  static String word(String token) {
    return token.substring(token.indexOf('{') + 1, token.length() - 1).trim();
  }

  /** All tokens of a tree in one spelling. */
  static String text(ParseTree tree) {
    if (tree instanceof LetterContext letter) {
      return of(letter);
    }
    if (tree instanceof TerminalNode leaf) {
      return token(leaf.getSymbol());
    }
    StringBuilder text = new StringBuilder();
    for (ParseTree child : children(tree)) {
      text.append(text(child));
    }
    return text.toString();
  }

  static List<ParseTree> children(ParseTree tree) {
    List<ParseTree> children = new ArrayList<>();
    for (int k = 0; k < tree.getChildCount(); k++) {
      children.add(tree.getChild(k));
    }
    return children;
  }

  private static String token(Token token) {
    return switch (token.getType()) {
      case FormulaLexer.LEFT_BRACE, FormulaLexer.RIGHT_BRACE, FormulaLexer.GAP -> "";
      case FormulaLexer.WORD -> word(token.getText()).replace(" ", "");
      case FormulaLexer.DOTS -> "\\dots";
      case FormulaLexer.BAR, FormulaLexer.LEFT_BAR, FormulaLexer.RIGHT_BAR -> "|";
      case FormulaLexer.LEFT_CURLY -> "\\{";
      case FormulaLexer.RIGHT_CURLY -> "\\}";
      default -> token.getText();
    };
  }
}
