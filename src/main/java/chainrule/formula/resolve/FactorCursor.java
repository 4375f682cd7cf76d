package chainrule.formula.resolve;

import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.NumberSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.TermSyntax;
import chainrule.formula.parse.Times;
import java.util.List;
import java.util.Optional;

/** Walks over the factors of a term, and knows what stands before each. */
final class FactorCursor {
  private static final List<String> GAPS =
      List.of("\\quad", "\\qquad", "\\ ", "\\;", "\\:", "~", "&");

  private final TermSyntax term;
  private final List<FactorSyntax> factors;
  private final RowAccount account;
  private int at;

  FactorCursor(TermSyntax term, RowAccount account) {
    this(term, 0, account);
  }

  FactorCursor(TermSyntax term, int start, RowAccount account) {
    this.term = term;
    this.factors = term.factors();
    this.at = start;
    this.account = account;
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

  /** Takes the next factor, and what stands before it. Its scripts are still to be used. */
  FactorSyntax next() {
    account.use(endBefore(at), factors.get(at).atom().place());
    account.own(factors.get(at).atom());
    return factors.get(at++);
  }

  /** Takes the letters of a name, from one position up to another. */
  void takeName(int start, int end) {
    for (int k = start; k < end; k++) {
      account.use(endBefore(k), factors.get(k).atom().place());
      account.all(factors.get(k).atom());
    }
  }

  private int endBefore(int factor) {
    return factor == 0 ? factors.get(0).place() : factors.get(factor - 1).span().end();
  }

  /** Whether a gap stands before the next factor. */
  boolean isBehindGap() {
    return at > 0
        && GAPS.stream()
            .anyMatch(
                term.span().source().latex().substring(endBefore(at), factors.get(at).place())
                    ::contains);
  }

  /** Whether something stands before the next factor, with nothing but a gap between. */
  boolean isBehindFactor() {
    return at > 0 && operator() == Times.JUXTAPOSED;
  }

  /** Whether nothing else stands in the term. */
  boolean isAlone() {
    return factors.size() == 1;
  }

  /** Whether a number stands before the next factor, with nothing but a gap between. */
  boolean isBehindNumber() {
    return isBehindFactor() && factors.get(at - 1).atom() instanceof NumberSyntax;
  }

  /** The factors that are left. */
  List<FactorSyntax> left() {
    return factors.subList(at, factors.size());
  }

  /** Whether the factor before the cursor alone has this name: t r is no trace. */
  boolean isName(String name) {
    return factors.get(at - 1).atom().name().filter(name::equals).isPresent();
  }

  /** What was typed from a position up to the next factor. */
  String typedSince(int start) {
    return term.span()
        .source()
        .latex()
        .substring(factors.get(start).place(), factors.get(at - 1).span().end());
  }

  /** Where the term ends. */
  int end() {
    return term.span().end();
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
