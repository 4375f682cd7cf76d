package chainrule.formula.verify;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.eval.Evaluation;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.array.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The sides of a claim at a place, computed with so many digits.
 *
 * @param digits how many
 * @param state what can be said before entries are compared; RIGHT where they can be
 * @param gaps how far the entries are apart
 */
record PreciseSides(int digits, Decision state, List<Gap> gaps) {
  static PreciseSides of(Claim claim, Evaluator evaluator, Supplier<Evaluation> known, int digits) {
    boolean met = evaluator.holds(claim.condition());
    if (!met || evaluator.isUnsure()) {
      return without(evaluator.isUnsure() ? Decision.OPEN : Decision.NOTHING, digits);
    }
    Evaluation left = known.get();
    Evaluation right = evaluator.evaluate(claim.right());
    boolean leftFinite = left.value().isFinite();
    if (left.isOutside() || right.isOutside() || !(leftFinite || right.value().isFinite())) {
      return without(Decision.NOTHING, digits);
    }
    if (evaluator.isUnsure()) {
      return without(Decision.OPEN, digits);
    }
    if (leftFinite != right.value().isFinite()) {
      return without(Decision.ONE_SIDED, digits);
    }
    return ComparedSides.of(left.value(), right.value())
        .map(sides -> new PreciseSides(digits, Decision.RIGHT, gaps(sides)))
        .orElseGet(() -> without(Decision.WRONG, digits));
  }

  private static PreciseSides without(Decision state, int digits) {
    return new PreciseSides(digits, state, List.of());
  }

  private static List<Gap> gaps(ComparedSides sides) {
    List<Gap> gaps = new ArrayList<>();
    for (int k = 0; k < sides.entries(); k++) {
      gaps.add(sides.left().gap(sides.leftPlace(k), sides.right(), sides.rightPlace(k)));
    }
    return gaps;
  }

  /**
   * What can be said of the claim.
   *
   * @param before the same with fewer digits
   */
  Decision decision(Order order, Optional<PreciseSides> before) {
    if (state != Decision.RIGHT) {
      boolean again = before.filter(fewer -> fewer.state == state).isPresent();
      return state == Decision.NOTHING || again ? state : Decision.OPEN;
    }
    List<EntryRelation> relations = relations(before);
    boolean tiesCount = before.isPresent();
    if (order == Order.NOT_EQUAL) {
      return someDiffer(relations, tiesCount);
    }
    if (relations.stream().allMatch(relation -> relation.isIn(order))) {
      return Decision.RIGHT;
    }
    boolean wrong = relations.stream().anyMatch(r -> isKnown(r, tiesCount) && !r.isIn(order));
    return wrong ? Decision.WRONG : Decision.OPEN;
  }

  private static Decision someDiffer(List<EntryRelation> relations, boolean tiesCount) {
    if (relations.stream().anyMatch(relation -> relation.isIn(Order.NOT_EQUAL))) {
      return Decision.RIGHT;
    }
    boolean wrong = tiesCount && relations.stream().allMatch(r -> r == EntryRelation.EQUAL);
    return wrong ? Decision.WRONG : Decision.OPEN;
  }

  /** A tie, where there must be none, is to be seen twice. */
  private static boolean isKnown(EntryRelation relation, boolean tiesCount) {
    return relation == EntryRelation.EQUAL ? tiesCount : relation != EntryRelation.OPEN;
  }

  private List<EntryRelation> relations(Optional<PreciseSides> before) {
    List<EntryRelation> relations = new ArrayList<>();
    for (int k = 0; k < gaps.size(); k++) {
      int entry = k;
      Optional<Gap> fewer =
          before.filter(b -> b.gaps.size() == gaps.size()).map(b -> b.gaps.get(entry));
      relations.add(EntryRelation.of(gaps.get(k), digits, fewer));
    }
    return relations;
  }

  /** The largest error of an entry. */
  double ofEntries() {
    return gaps.stream()
        .mapToDouble(gap -> gap.isNone() ? 0 : Math.pow(10, gap.apart() - gap.size()))
        .max()
        .orElse(Double.NaN);
  }

  /** The largest error, relative to the largest of all entries. */
  double ofWhole() {
    double apart = gaps.stream().mapToDouble(Gap::apart).max().orElse(Double.NaN);
    double size = gaps.stream().mapToDouble(Gap::size).max().orElse(Double.NaN);
    return Math.pow(10, apart - Math.max(size, Math.log10(Tolerance.FLOOR)));
  }
}
