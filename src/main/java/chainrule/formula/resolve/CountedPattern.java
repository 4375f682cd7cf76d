package chainrule.formula.resolve;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.SymbolRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sum w_0 + w_1 x + w_2 x² + … + w_M x^M whose terms are not of one form, for x⁰ and x¹ are not
 * written: the last term says how the others are made, and those before the dots that it is so.
 */
record CountedPattern(List<Expr> ahead, Expr last) {
  private static final int HIGHEST_START = 2;

  /** The sum, if one start and one letter that counts fit. */
  Optional<Expr> sum() {
    List<Expr> sums =
        ExprQueries.parts(last)
            .filter(CountedPattern::isCount)
            .distinct()
            .flatMap(
                count ->
                    IntStream.rangeClosed(0, HIGHEST_START).boxed().flatMap(low -> sum(count, low)))
            .toList();
    return sums.size() == 1 && ahead.size() > 1 ? Optional.of(sums.get(0)) : Optional.empty();
  }

  private static boolean isCount(Expr part) {
    return part instanceof SymbolRef ref
        && ref.symbol() instanceof DeclaredSymbol given
        && given.domain().isWhole();
  }

  private Stream<Expr> sum(Expr count, int low) {
    IndexVariable letter = new IndexVariable("i", Optional.of(new Range(Expr.number(low), count)));
    Expr term = ExprQueries.replace(last, count::equals, new IndexRef(letter));
    boolean fits =
        IntStream.range(0, ahead.size())
            .allMatch(k -> at(term, letter, low + k).equals(Simplified.of(ahead.get(k))));
    return fits
        ? Stream.of(new BigOperator(BigOperator.Fold.SUM, List.of(letter), Condition.ALWAYS, term))
        : Stream.empty();
  }

  private static Expr at(Expr term, IndexVariable letter, int value) {
    return Simplified.of(ExprQueries.substitute(term, Map.of(letter, Expr.number(value))));
  }
}
