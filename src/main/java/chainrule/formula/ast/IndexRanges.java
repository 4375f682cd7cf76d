package chainrule.formula.ast;

import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.shape.Shape;
import java.util.Optional;

/** The whole numbers that an expression in a subscript may be. */
public final class IndexRanges {
  private IndexRanges() {}

  /** The range of an index letter, of a given index, or of a member of a family of indices. */
  public static Optional<Range> of(Expr index) {
    if (index instanceof IndexRef letter) {
      return letter.variable().range();
    }
    if (index instanceof ElementAccess item) {
      return of(item.base());
    }
    return index instanceof SymbolRef ref && ref.symbol() instanceof DeclaredSymbol given
        ? of(given)
        : Optional.empty();
  }

  private static Optional<Range> of(DeclaredSymbol given) {
    Domain domain = given.domain();
    return domain.isWhole()
        ? Optional.of(new Range(domain.low(), domain.high()))
        : Optional.empty();
  }

  /** Whether an expression can only be a whole number. */
  public static boolean isWhole(Expr index) {
    if (index instanceof NumberLiteral num) {
      return num.value().stripTrailingZeros().scale() <= 0;
    }
    boolean arithmetic =
        index instanceof Sum || index instanceof Negative || index instanceof Product;
    return (arithmetic && index.children().stream().allMatch(IndexRanges::isWhole))
        || index instanceof IndexRef
        || of(index).isPresent()
        || SizeExpression.read(index).isPresent();
  }

  /** What one subscript of this part of an array runs over. */
  public static Range of(Shape base, ElementAccess.Access access, int place) {
    boolean rows =
        access == ElementAccess.Access.ROW
            || (access == ElementAccess.Access.ENTRY
                && (base.isColumn() || (base.isMatrix() && place == 0)));
    return Range.upTo(rows ? base.rows() : base.columns());
  }
}
