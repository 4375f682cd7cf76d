package chainrule.formula.resolve;

import chainrule.formula.ast.Printer;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.GroupContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The left side of a definition: a base, a subscript, arguments.
 *
 * @param base the letters joined, with the primes behind them
 * @param subscript a label or index letters
 * @param arguments in brackets behind the name
 */
record DefinitionHead(
    String base, Optional<ArgumentContext> subscript, Optional<GroupContext> arguments) {
  /** What the base of W^{(1)} ends in. */
  static final String UPPER = "^{()}";

  /** The name that an expression is, if it is no more than a name. */
  static Optional<DefinitionHead> of(ExpressionContext expression) {
    boolean one = expression.sign().isEmpty() && expression.term().size() == 1;
    if (!one || !expression.term(0).times().isEmpty()) {
      return Optional.empty();
    }
    return of(expression.term(0).factor());
  }

  private static Optional<DefinitionHead> of(List<FactorContext> factors) {
    GroupContext group = factors.get(factors.size() - 1).atom().group();
    boolean called =
        factors.size() > 1
            && group != null
            && group.LEFT_PAREN() != null
            && factors.get(factors.size() - 1).script().isEmpty();
    List<FactorContext> letters = called ? factors.subList(0, factors.size() - 1) : factors;
    StringBuilder base = new StringBuilder();
    Optional<ArgumentContext> subscript = Optional.empty();
    for (FactorContext factor : letters) {
      Scripts scripts = Scripts.of(factor);
      Optional<String> text = NameResolver.text(factor.atom());
      String primes = "'".repeat(scripts.takePrimes());
      boolean last = factor == letters.get(letters.size() - 1);
      subscript = scripts.takeSubscript();
      boolean upper = subscript.isEmpty() && scripts.upper().isPresent();
      if (upper) {
        subscript = scripts.takeUpper();
      }
      boolean inside = !last && (subscript.isPresent() || !primes.isEmpty());
      if (text.isEmpty() || !scripts.isEmpty() || inside) {
        return Optional.empty();
      }
      base.append(text.get()).append(primes).append(upper ? UPPER : "");
    }
    return Optional.of(
        new DefinitionHead(
            base.toString(), subscript, called ? Optional.of(group) : Optional.empty()));
  }

  boolean isPrimed() {
    return base.contains("'");
  }

  /** The base without its primes: f′ is the derivative of f, where f is a function. */
  String unprimed() {
    return base.replace("'", "");
  }

  /** The name with its subscript as a label. */
  String label() {
    return subscript.map(sub -> Printer.subscripted(base, LatexNormalizer.label(sub))).orElse(base);
  }

  /** The single letters of the subscript, where it has nothing else. */
  List<String> subscriptLetters() {
    List<String> letters = new ArrayList<>();
    String text = subscript.map(LatexNormalizer::label).orElse("");
    for (String letter : text.split(",", -1)) {
      letters.add(letter);
    }
    return letters;
  }
}
