package chainrule.exercise;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.UserCall;
import chainrule.formula.parse.LatexToken;
import chainrule.formula.parse.Tokenizer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What an answer may not contain. The word {@code derivatives} means every ∂, ∇, d/dx and prime;
 * all else is compared token by token, so that {@code y} is not found in {@code \hat y_w}'s hat,
 * nor {@code J} in a name.
 */
final class Forbidden {
  static final String DERIVATIVES = "derivatives";

  private Forbidden() {}

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
    ExprQueries.walk(
        side,
        part -> {
          if (part instanceof Derivative
              || (part instanceof BuiltinCall apply && apply.primes() > 0)
              || (part instanceof UserCall call && call.primes() > 0)) {
            found.set(true);
          }
        });
    return found.get();
  }

  /** Without braces: {@code \hat y} and {@code \hat{y}} are the same. */
  private static List<String> tokens(String latex) {
    return Tokenizer.tokens(latex).stream()
        .map(LatexToken::text)
        .filter(text -> !text.equals("{") && !text.equals("}"))
        .toList();
  }
}
