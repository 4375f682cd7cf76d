package chainrule.formula.resolve;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Sum;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.SignedTermSyntax;
import chainrule.formula.parse.TermSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves sums with dots: a_1 + … + a_n. */
final class EllipsisSumResolver {
  private final ExpressionResolver expressions;

  EllipsisSumResolver(ExpressionResolver expressions) {
    this.expressions = expressions;
  }

  /** … + t(w) + …: the sum of t over the one letter that is free in it; with −, its negative. */
  Optional<Expr> of(ExpressionSyntax syntax) {
    List<SignedTermSyntax> terms = syntax.terms();
    if (terms.size() < 2 || terms.stream().noneMatch(signed -> signed.term().isDots())) {
      return Optional.empty();
    }
    int end = seriesEnd(terms);
    List<Expr> sum = new ArrayList<>();
    sum.add(series(terms.subList(0, end), syntax.place()));
    terms.subList(end, terms.size()).forEach(signed -> sum.add(signed(signed, syntax.place())));
    return Optional.of(sum.size() == 1 ? sum.get(0) : new Sum(sum));
  }

  /** Behind the term that follows the last dots. */
  private static int seriesEnd(List<SignedTermSyntax> terms) {
    int last = terms.size() - 1;
    while (!terms.get(last).term().isDots()) {
      last--;
    }
    return Math.min(last + 2, terms.size());
  }

  private Expr series(List<SignedTermSyntax> signed, int place) {
    boolean isNegative = isNegative(signed, place);
    List<TermSyntax> terms = signed.stream().map(SignedTermSyntax::term).toList();
    signed.forEach(expressions.scope().account()::own);
    terms.stream().filter(TermSyntax::isDots).forEach(expressions.scope().account()::all);
    List<Expr> parts =
        terms.stream().filter(term -> !term.isDots()).map(term -> part(term, place)).toList();
    Expr sum = parts.size() == 1 ? single(parts.get(0), place) : series(parts, terms, place);
    return isNegative ? new Negative(sum) : sum;
  }

  private Expr signed(SignedTermSyntax signed, int place) {
    expressions.scope().account().own(signed);
    Expr value = part(signed.term(), place);
    return signed.isNegative() ? new Negative(value) : value;
  }

  /** Whether all terms have a minus; where some have, it is not clear which the dots have. */
  private static boolean isNegative(List<SignedTermSyntax> terms, int place) {
    boolean isNegative = terms.get(0).isNegative();
    if (terms.stream().anyMatch(signed -> signed.isNegative() != isNegative)) {
      throw EllipsisSeries.unclear(place);
    }
    return isNegative;
  }

  private Expr part(TermSyntax term, int place) {
    return expressions
        .rest(new FactorCursor(term, expressions.scope().account()))
        .orElseThrow(() -> EllipsisSeries.unclear(place));
  }

  private static Expr single(Expr term, int place) {
    Set<IndexVariable> free = ExprQueries.freeIndices(term);
    if (free.size() != 1) {
      throw EllipsisSeries.unclear(place);
    }
    IndexVariable letter = free.iterator().next();
    IndexVariable bound = new IndexVariable(letter.name(), letter.range());
    Expr body = ExprQueries.substitute(term, Map.of(letter, new IndexRef(bound)));
    return new BigOperator(BigOperator.Fold.SUM, List.of(bound), Condition.ALWAYS, body);
  }

  /** a_1 + a_2 + … + a_k + … + a_n: what stands between dots is one of the terms. */
  private static Expr series(List<Expr> parts, List<TermSyntax> terms, int place) {
    if (terms.get(0).isDots() || terms.get(terms.size() - 1).isDots()) {
      throw EllipsisSeries.unclear(place);
    }
    List<Integer> before = partsBeforeDots(terms);
    return EllipsisSeries.of(BigOperator.Fold.SUM, parts, before)
        .or(() -> counted(parts, before))
        .orElseThrow(() -> EllipsisSeries.unclear(place));
  }

  /** a_0 + a_1 x + … + a_n x^n. */
  private static Optional<Expr> counted(List<Expr> parts, List<Integer> before) {
    int last = parts.size() - 1;
    return before.equals(List.of(last))
        ? new CountedPattern(parts.subList(0, last), parts.get(last)).sum()
        : Optional.empty();
  }

  private static List<Integer> partsBeforeDots(List<TermSyntax> terms) {
    List<Integer> counts = new ArrayList<>();
    int count = 0;
    for (TermSyntax term : terms) {
      if (term.isDots()) {
        counts.add(count);
      } else {
        count++;
      }
    }
    return counts;
  }
}
