package chainrule.formula.resolve;

import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.TermContext;
import chainrule.formula.parse.FormulaParser.TimesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;

/** Walks over the factors of a term, and knows what stands before each. */
final class FactorCursor {
  private final List<FactorContext> factors = new ArrayList<>();
  private final List<Optional<TimesContext>> before = new ArrayList<>();
  private int at;

  FactorCursor(TermContext term) {
    Optional<TimesContext> sign = Optional.empty();
    for (ParseTree child : term.children) {
      if (child instanceof TimesContext times) {
        sign = Optional.of(times);
      } else {
        factors.add((FactorContext) child);
        before.add(sign);
        sign = Optional.empty();
      }
    }
  }

  boolean hasNext() {
    return at < factors.size();
  }

  /** Whether another factor follows with nothing between. */
  boolean isJuxtaposed() {
    return hasNext() && before.get(at).isEmpty();
  }

  /** What stands before the next factor, if anything. */
  Optional<TimesContext> sign() {
    return before.get(at);
  }

  boolean isSlash() {
    return hasNext() && sign().map(sign -> sign.SLASH() != null).orElse(false);
  }

  FactorContext peek() {
    return factors.get(at);
  }

  /** The factor some places on, if there is one and only juxtaposition in between. */
  Optional<FactorContext> ahead(int places) {
    for (int k = 1; k <= places; k++) {
      if (at + k >= factors.size() || before.get(at + k).isPresent()) {
        return Optional.empty();
      }
    }
    return at + places < factors.size() ? Optional.of(factors.get(at + places)) : Optional.empty();
  }

  FactorContext next() {
    return factors.get(at++);
  }

  void skip(int places) {
    at += places;
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  boolean isAtStart() {
    return at == 0;
  }

  /** Where in the row the next factor begins, or the last one, at the end. */
  int place() {
    return factors.get(Math.min(at, factors.size() - 1)).getStart().getStartIndex();
  }
}
