package chainrule.formula.resolve;

import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.ScriptContext;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What hangs on an atom: one subscript at most, superscripts, primes. */
final class Scripts {
  private Optional<ArgumentContext> subscript = Optional.empty();
  private final List<ArgumentContext> superscripts = new ArrayList<>();
  private int primes;

  private Scripts() {}

  static Scripts of(FactorContext factor) {
    Scripts scripts = new Scripts();
    factor.script().forEach(scripts::add);
    return scripts;
  }

  private void add(ScriptContext script) {
    if (script.UNDER() != null) {
      if (subscript.isPresent()) {
        throw new SyntaxException(
            "there are two subscripts here", script.getStart().getStartIndex());
      }
      subscript = Optional.of(script.argument());
    } else if (script.OVER() != null && !isPrimes(script.argument())) {
      superscripts.add(script.argument());
    } else {
      primes += script.PRIME() != null ? 1 : primes(script.argument());
    }
  }

  private static int primes(ArgumentContext argument) {
    return argument.braces() == null ? 1 : argument.braces().mark().PRIME().size();
  }

  private static boolean isPrimes(ArgumentContext argument) {
    return argument.PRIME() != null
        || (argument.braces() != null
            && argument.braces().mark() != null
            && !argument.braces().mark().PRIME().isEmpty());
  }

  Optional<ArgumentContext> subscript() {
    return subscript;
  }

  Optional<ArgumentContext> takeSubscript() {
    Optional<ArgumentContext> taken = subscript;
    subscript = Optional.empty();
    return taken;
  }

  /** W^{(1)}: a label or an index above the letter, if the setting knows such a name. */
  Optional<ArgumentContext> upper() {
    return superscripts.stream().filter(LatexNormalizer::isInParentheses).findFirst();
  }

  Optional<ArgumentContext> takeUpper() {
    Optional<ArgumentContext> taken = upper();
    taken.ifPresent(superscripts::remove);
    return taken;
  }

  List<ArgumentContext> superscripts() {
    return superscripts;
  }

  List<ArgumentContext> takeSuperscripts() {
    List<ArgumentContext> taken = List.copyOf(superscripts);
    superscripts.clear();
    return taken;
  }

  int primes() {
    return primes;
  }

  int takePrimes() {
    int taken = primes;
    primes = 0;
    return taken;
  }

  boolean isEmpty() {
    return subscript.isEmpty() && superscripts.isEmpty() && primes == 0;
  }
}
