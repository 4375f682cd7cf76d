package chainrule.formula.resolve;

import chainrule.formula.ast.Expr;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.parse.TermSyntax;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** σ for σ(x), where the setting says {@code bare x}. */
record BareFunctions(SymbolTable names) {
  boolean areAllowed() {
    return argument().isPresent();
  }

  Optional<Expr> argument() {
    return names.bare();
  }

  /** Whether brackets multiply, as in σ(1 − σ) with a bare σ inside; in σ(1 − x) they apply. */
  boolean multiplies(GroupSyntax group) {
    AtomicBoolean found = new AtomicBoolean();
    if (areAllowed()) {
      group.walk(node -> found.compareAndSet(false, hasBareSigma(node)));
    }
    return found.get();
  }

  private static boolean hasBareSigma(SyntaxNode node) {
    if (!(node instanceof TermSyntax term)) {
      return false;
    }
    for (int k = 0; k < term.factors().size(); k++) {
      if (isSigma(term.factors().get(k)) && !isCalled(term, k)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSigma(FactorSyntax factor) {
    boolean sigma = factor.atom().name().filter("\\sigma"::equals).isPresent();
    return sigma && factor.scripts().primes() == 0;
  }

  private static boolean isCalled(TermSyntax term, int factor) {
    return term.factors().get(factor).scripts().isEmpty()
        && factor + 1 < term.factors().size()
        && term.isJuxtaposed(factor + 1)
        && term.factors().get(factor + 1).atom().group(Bracket.PARENTHESES).isPresent();
  }
}
