package chainrule.formula.ast;

import chainrule.formula.shape.Size;
import java.util.Optional;

/**
 * A letter that runs over whole numbers: bound by a sum, a parameter of a family, or free (“for
 * every value”). Its range may be found only when it is first used as a subscript, while the tree
 * is built; after that it never changes.
 */
public final class IndexVariable {
  private final String name;
  private Optional<Range> range;

  /**
   * Declares a letter.
   *
   * @param name in LaTeX
   * @param range its range, or empty where the first use as a subscript is to tell
   */
  public IndexVariable(String name, Optional<Range> range) {
    this.name = name;
    this.range = range;
  }

  /** The letter. */
  public String name() {
    return name;
  }

  /** Its range, if it is known yet. */
  public Optional<Range> range() {
    return range;
  }

  /** Learns its range from a use as a subscript; a range that is known stays. */
  public void learn(Range used) {
    range = Optional.of(range.orElse(used));
  }

  /** Takes the range that is written out, whatever else is declared. */
  public void overrule(Range written) {
    range = Optional.of(written);
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * The whole numbers low, …, high.
   *
   * @param low the first
   * @param high the last; the range is empty where it is smaller
   */
  public record Range(Expr low, Expr high) {
    /** 1, …, size. */
    public static Range upTo(Size size) {
      return new Range(Expr.number(1), SizeExpression.of(size));
    }
  }
}
