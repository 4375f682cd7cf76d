package chainrule.formula.resolve;

import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.TermSyntax;
import chainrule.formula.parse.Times;
import java.util.List;
import java.util.Optional;

/** Walks over the factors of a term, and knows what stands before each. */
final class FactorCursor {
  private final TermSyntax term;
  private final List<FactorSyntax> factors;
  private int at;

  FactorCursor(TermSyntax term) {
    this(term, 0);
  }

  FactorCursor(TermSyntax term, int start) {
    this.term = term;
    this.factors = term.factors();
    this.at = start;
  }

  boolean hasNext() {
    return at < factors.size();
  }

  /** Whether another factor follows with nothing between. */
  boolean isJuxtaposed() {
    return hasNext() && operator() == Times.JUXTAPOSED;
  }

  boolean isSlash() {
    return hasNext() && operator() == Times.SLASH;
  }

  /** What stands before the next factor. */
  Times operator() {
    return at == 0 ? Times.JUXTAPOSED : term.operators().get(at - 1);
  }

  FactorSyntax peek() {
    return factors.get(at);
  }

  /** The brackets that follow immediately, if some do. */
  Optional<GroupSyntax> group() {
    return isJuxtaposed() ? peek().atom().group() : Optional.empty();
  }

  /** The factor some places on, if there is one and only juxtaposition in between. */
  Optional<FactorSyntax> ahead(int places) {
    int end = at + places;
    boolean beside = end < factors.size();
    for (int k = at + 1; k <= end && beside; k++) {
      beside = term.isJuxtaposed(k);
    }
    return beside ? Optional.of(factors.get(end)) : Optional.empty();
  }

  FactorSyntax next() {
    return factors.get(at++);
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  /** Where in the row the next factor begins, or the last one, at the end. */
  int place() {
    return factors.get(Math.min(at, factors.size() - 1)).place();
  }
}
