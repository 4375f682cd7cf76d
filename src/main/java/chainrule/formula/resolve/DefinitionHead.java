package chainrule.formula.resolve;

import chainrule.formula.ast.Printer;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.TermSyntax;
import chainrule.formula.parse.Times;
import java.util.List;
import java.util.Optional;

/**
 * The left side of a definition: a base, a subscript, arguments.
 *
 * @param base the letters joined, with the primes behind them
 * @param subscript a label or index letters
 * @param arguments in brackets behind the name
 */
public record DefinitionHead(
    String base, Optional<ArgumentSyntax> subscript, Optional<ContentsSyntax> arguments) {
  /** What the base of W^{(1)} ends in. */
  static final String UPPER = "^{()}";

  /** The name that an expression is, if it is no more than a name. */
  public static Optional<DefinitionHead> of(ExpressionSyntax expression) {
    return expression
        .onlyTerm()
        .filter(term -> term.operators().stream().allMatch(Times.JUXTAPOSED::equals))
        .flatMap(DefinitionHead::of);
  }

  private static Optional<DefinitionHead> of(TermSyntax term) {
    List<FactorSyntax> factors = term.factors();
    int last = factors.size() - 1;
    Optional<ContentsSyntax> arguments =
        factors.get(last).scripts().isEmpty() && last > 0
            ? factors.get(last).atom().group(Bracket.PARENTHESES).map(GroupSyntax::contents)
            : Optional.empty();
    return named(arguments.isPresent() ? factors.subList(0, last) : factors)
        .map(name -> new DefinitionHead(name.base, name.subscript, arguments));
  }

  /** Letters side by side, of which only the last may have scripts. */
  private static Optional<DefinitionHead> named(List<FactorSyntax> letters) {
    StringBuilder base = new StringBuilder();
    for (FactorSyntax letter : letters.subList(0, letters.size() - 1)) {
      if (letter.atom().name().isEmpty() || !letter.scripts().isEmpty()) {
        return Optional.empty();
      }
      base.append(letter.atom().name().get());
    }
    FactorSyntax last = letters.get(letters.size() - 1);
    return last.atom().name().flatMap(name -> named(base + name, last.scripts()));
  }

  /** A name with primes and a subscript, or with a label such as {@code ^{(1)}} in its place. */
  private static Optional<DefinitionHead> named(String letters, Scripts scripts) {
    String base = letters + "'".repeat(scripts.primes());
    Scripts left = scripts.withoutPrimes();
    DefinitionHead lower = new DefinitionHead(base, scripts.subscript(), Optional.empty());
    if (left.withoutSubscript().isEmpty()) {
      return Optional.of(lower);
    }
    boolean upper = left.subscript().isEmpty() && left.withoutUpper().isEmpty();
    return upper
        ? Optional.of(new DefinitionHead(base + UPPER, left.upper(), Optional.empty()))
        : Optional.empty();
  }

  /** Whether primes stand behind its letters. */
  public boolean isPrimed() {
    return base.contains("'");
  }

  /** The base without its primes: f′ is the derivative of f, where f is a function. */
  String unprimed() {
    return base.replace("'", "");
  }

  /** The name with its subscript as a label. */
  public String label() {
    return label(base, subscript);
  }

  /** A name with a subscript as a label. */
  static String label(String base, Optional<ArgumentSyntax> subscript) {
    return subscript.map(under -> Printer.subscripted(base, under.label())).orElse(base);
  }

  /** The parts of the subscript between commas; one that is empty where there is no subscript. */
  public List<String> subscriptLetters() {
    return List.of(subscript.map(ArgumentSyntax::label).orElse("").split(",", -1));
  }
}
