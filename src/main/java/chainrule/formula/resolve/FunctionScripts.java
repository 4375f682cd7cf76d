package chainrule.formula.resolve;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SyntaxException;

/** Refuses what can mean two things between the name of a function and its argument. */
final class FunctionScripts {
  private FunctionScripts() {}

  static void check(String function, Scripts scripts) {
    for (ArgumentSyntax over : scripts.superscripts()) {
      if (over.spelling().equals("-1")) {
        throw new SyntaxException(
            "“%s^{-1}” can be the inverse function or the reciprocal; write “\\frac{1}{%s(x)}” for the reciprocal"
                .formatted(function, function),
            over.place());
      }
      if (over.isInParentheses()) {
        throw new SyntaxException(
            "“%s^{%s}” can be a derivative or a power; write primes, or “%s(x)^2”"
                .formatted(function, over.spelling(), function),
            over.place());
      }
    }
  }
}
