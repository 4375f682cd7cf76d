package chainrule.exercise;

import chainrule.formula.grammar.FormulaLexer;
import chainrule.formula.grammar.Lexing;
import chainrule.formula.tree.Apply;
import chainrule.formula.tree.Call;
import chainrule.formula.tree.Derivative;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Trees;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.antlr.v4.runtime.Token;

/**
 * What an answer may not contain. The word {@code derivatives} means every ∂, ∇, d/dx and prime;
 * all else is compared token by token, so that {@code y} is not found in {@code \hat y_w}'s hat,
 * nor {@code J} in a name.
 */
final class ForbiddenNotation {
  static final String DERIVATIVES = "derivatives";

  private ForbiddenNotation() {}

  /** The first of these words that one of the expressions contains. */
  static Optional<String> in(List<Expr> written, List<String> without) {
    return without.stream()
        .filter(word -> written.stream().anyMatch(side -> contains(side, word)))
        .findFirst();
  }

  private static boolean contains(Expr side, String word) {
    return word.equals(DERIVATIVES)
        ? hasDerivative(side)
        : Collections.indexOfSubList(tokens(Printer.latex(side)), tokens(word)) >= 0;
  }

  private static boolean hasDerivative(Expr side) {
    AtomicBoolean found = new AtomicBoolean();
    Trees.walk(
        side,
        part -> {
          if (part instanceof Derivative
              || (part instanceof Apply apply && apply.primes() > 0)
              || (part instanceof Call call && call.primes() > 0)) {
            found.set(true);
          }
        });
    return found.get();
  }

  /** Without braces: {@code \hat y} and {@code \hat{y}} are the same. */
  private static List<String> tokens(String latex) {
    return Lexing.tokens(latex).stream()
        .filter(token -> token.getType() != FormulaLexer.LEFT_BRACE)
        .filter(token -> token.getType() != FormulaLexer.RIGHT_BRACE)
        .map(Token::getText)
        .toList();
  }
}
