package chainrule.formula.resolve;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BigOperator.Fold;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.parse.SyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * a_1 + a_2 + … + a_k + … + a_n and a_1 a_2 … a_n: what stands between dots is one of the parts.
 */
final class EllipsisSeries {
  private EllipsisSeries() {}

  /**
   * The sum or product over the letter that runs; empty where no pattern is found.
   *
   * @param fold what the parts are joined by
   * @param parts what is written, the dots left out
   * @param before for each dots, how many parts stand before them
   */
  static Optional<Expr> of(Fold fold, List<Expr> parts, List<Integer> before) {
    return EllipsisPattern.of(parts, before, false)
        .filter(RangeVector.class::isInstance)
        .map(RangeVector.class::cast)
        .filter(EllipsisSeries::isRegular)
        .map(
            list ->
                new BigOperator(fold, List.of(list.variable()), Condition.ALWAYS, list.entry()));
  }

  /** Says at a place that no pattern is found. */
  static SyntaxException unclear(int place) {
    return new SyntaxException("what the dots stand for cannot be told", place);
  }

  private static boolean isRegular(RangeVector list) {
    return IntStream.range(0, list.places().size())
        .allMatch(
            k ->
                ExprQueries.substitute(list.entry(), Map.of(list.variable(), list.places().get(k)))
                    .equals(list.others().get(k)));
  }
}
