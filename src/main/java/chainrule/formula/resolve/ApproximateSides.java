package chainrule.formula.resolve;

import chainrule.formula.ast.Approximation;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Says how close to each other the sides of a ≈ are claimed to be. */
final class ApproximateSides {
  private ApproximateSides() {}

  /**
   * Notes it for each ≈ of a row.
   *
   * @param earlier the sides of earlier rows
   * @param sides those of the row
   * @throws SyntaxException if neither side of a ≈ is a number
   */
  static void note(List<ChainSide> earlier, List<ChainSide> sides, RowAccount account) {
    List<ChainSide> all = new ArrayList<>(earlier);
    all.addAll(sides);
    for (int k = Math.max(1, earlier.size()); k < all.size(); k++) {
      if (all.get(k).order() == Order.APPROXIMATE) {
        note(all.get(k - 1), all.get(k), account);
      }
    }
  }

  private static void note(ChainSide head, ChainSide side, RowAccount account) {
    if (head.value().isPresent() && side.value().isPresent()) {
      Expr left = head.value().get();
      Expr right = side.value().get();
      Expr margin = Approximation.margin(left, right).orElseThrow(() -> withoutNumber(side));
      String distance = Printer.latex(Approximation.distance(left, right));
      String reading = distance + " \\le " + Printer.latex(margin);
      account.note(new Note(Note.Kind.READ_AS, "\\approx " + side.latex(), reading));
    }
  }

  private static SyntaxException withoutNumber(ChainSide side) {
    String words =
        "“\\approx” stands beside a number, and is checked up to half a unit of its last digit:"
            + " “\\sigma(1) \\approx 0.73”";
    return new SyntaxException(words, side.place());
  }
}
