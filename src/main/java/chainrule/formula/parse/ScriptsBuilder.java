package chainrule.formula.parse;

import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.ScriptContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scripts behind an atom: at most one subscript, and {@code ^{\prime}} is a prime. */
final class ScriptsBuilder {
  private final SyntaxBuilder builder;

  ScriptsBuilder(SyntaxBuilder builder) {
    this.builder = builder;
  }

  Scripts of(FactorContext factor, Span atom) {
    Optional<ArgumentSyntax> subscript = Optional.empty();
    List<ArgumentSyntax> superscripts = new ArrayList<>();
    int primes = 0;
    for (ScriptContext script : factor.script()) {
      if (script.UNDER() != null) {
        if (subscript.isPresent()) {
          throw new SyntaxException(
              "there are two subscripts here", script.getStart().getStartIndex());
        }
        subscript = Optional.of(builder.argument(script.argument()));
      } else if (primes(script) > 0) {
        primes += primes(script);
      } else {
        superscripts.add(builder.argument(script.argument()));
      }
    }
    Span span = new Span(atom.source(), atom.end(), builder.span(factor).end());
    return new Scripts(span, subscript, List.copyOf(superscripts), primes);
  }

  private static int primes(ScriptContext script) {
    return script.PRIME() != null ? 1 : primes(script.argument());
  }

  private static int primes(ArgumentContext over) {
    boolean mark = over.braces() != null && over.braces().mark() != null;
    return mark ? over.braces().mark().PRIME().size() : over.PRIME() == null ? 0 : 1;
  }
}
