package chainrule.formula.tree;

import chainrule.formula.tree.IndexVariable.Range;
import java.util.Optional;

/** The whole numbers that an expression in a subscript may be. */
public final class Ranges {
  private Ranges() {}

  /** The range of an index letter, of a given index, or of a member of a family of indices. */
  public static Optional<Range> of(Expr index) {
    if (index instanceof Index letter) {
      return letter.variable().range();
    }
    if (index instanceof Item item) {
      return of(item.base());
    }
    return index instanceof Ref ref && ref.symbol() instanceof Given given
        ? of(given)
        : Optional.empty();
  }

  private static Optional<Range> of(Given given) {
    Domain domain = given.domain();
    return domain.isWhole()
        ? Optional.of(new Range(domain.low(), domain.high()))
        : Optional.empty();
  }

  /** Whether an expression can only be a whole number. */
  public static boolean isWhole(Expr index) {
    if (index instanceof Num num) {
      return num.value().stripTrailingZeros().scale() <= 0;
    }
    boolean arithmetic =
        index instanceof Sum || index instanceof Negative || index instanceof Product;
    return (arithmetic && index.children().stream().allMatch(Ranges::isWhole))
        || index instanceof Index
        || of(index).isPresent()
        || Size.of(index).isPresent();
  }

  /** What one subscript of this part of an array runs over. */
  public static Range of(Shape base, Item.Access access, int place) {
    boolean rows =
        access == Item.Access.ROW
            || (access == Item.Access.ENTRY
                && (base.isColumn() || (base.isMatrix() && place == 0)));
    return Range.upTo(rows ? base.rows() : base.columns());
  }
}
