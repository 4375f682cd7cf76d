package chainrule.formula.resolve;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Transpose;
import chainrule.formula.shape.Shape;
import java.util.List;
import java.util.function.Predicate;

/**
 * a_1, …, a_n: the first and the last entry, compared with each other, tell what runs.
 *
 * @param parts what is written, the dots left out
 * @param after for each dots, how many parts stand before them
 */
record ListWithDots(List<Expr> parts, List<Integer> after, int place) {
  boolean areAll(Predicate<Shape> of, ExpressionResolver expressions) {
    return parts.stream().allMatch(part -> expressions.shape(part).filter(of).isPresent());
  }

  ListWithDots transposed() {
    List<Expr> turned =
        parts.stream()
            .map(part -> part instanceof Transpose row ? row.of() : new Transpose(part))
            .toList();
    return new ListWithDots(turned, after, place);
  }

  /** What the list is, its parts side by side or one below the other. */
  Expr pattern(boolean stacked) {
    return EllipsisPattern.of(parts, after, stacked)
        .orElseThrow(() -> EllipsisSeries.unclear(place));
  }
}
