package chainrule.formula.parse;

import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.BracesContext;
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
      } else {
        primes += primes(script);
        List<ArgumentSyntax> more = superscripts(script);
        if (superscripts.stream().anyMatch(ScriptsBuilder::isPower)
            && more.stream().anyMatch(ScriptsBuilder::isPower)) {
          throw new SyntaxException(
              "there are two exponents here; brackets say which is taken first",
              script.getStart().getStartIndex());
        }
        superscripts.addAll(more);
      }
    }
    Span span = new Span(atom.source(), atom.end(), builder.span(factor).end());
    return new Scripts(span, subscript, List.copyOf(superscripts), primes);
  }

  /** What stands above, without primes: {@code *} and {@code \top} of {@code ^{*\top}}. */
  private List<ArgumentSyntax> superscripts(ScriptContext script) {
    if (script.PRIME() != null) {
      return List.of();
    }
    BracesContext braces = script.argument().braces();
    if (braces == null || braces.mark() == null) {
      return primes(script) > 0 ? List.of() : parts(builder.argument(script.argument()));
    }
    List<ArgumentSyntax> parts = new ArrayList<>();
    if (primes(script) == 0) {
      parts.add(builder.mark(braces.mark()));
    }
    if (!braces.contents().getText().isEmpty()) {
      parts.add(builder.contents(braces.contents()));
    }
    return parts;
  }

  /** {@code (2)} and {@code T} of {@code ^{(2)T}}; anything else is one superscript. */
  private static List<ArgumentSyntax> parts(ArgumentSyntax over) {
    Optional<TermSyntax> pair =
        Optional.of(over)
            .filter(ContentsSyntax.class::isInstance)
            .flatMap(argument -> argument.contents().expression())
            .flatMap(ExpressionSyntax::onlyTerm)
            .filter(term -> term.factors().size() == 2 && term.isJuxtaposed(1))
            .filter(term -> Scripts.TRANSPOSES.contains(term.factors().get(1).spelling()))
            .filter(term -> isLabel(term.factors().get(0)));
    return pair.map(
            term -> term.factors().stream().<ArgumentSyntax>map(SyntaxBuilder::contents).toList())
        .orElseGet(() -> List.of(over));
  }

  private static boolean isLabel(FactorSyntax factor) {
    return factor.scripts().isEmpty()
        && factor
            .atom()
            .group()
            .filter(
                group ->
                    group.bracket() == Bracket.PARENTHESES || group.bracket() == Bracket.SQUARE)
            .isPresent();
  }

  /** Whether a superscript is a number or a small letter, and no transpose or label. */
  private static boolean isPower(ArgumentSyntax over) {
    return over.spelling().matches("-?(\\d+|[a-z])");
  }

  private static int primes(ScriptContext script) {
    return script.PRIME() != null ? 1 : primes(script.argument());
  }

  private static int primes(ArgumentContext over) {
    boolean mark = over.braces() != null && over.braces().mark() != null;
    return mark ? over.braces().mark().PRIME().size() : over.PRIME() == null ? 0 : 1;
  }
}
