package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Shape;
import java.util.List;

/** What one segment of a row says. */
public sealed interface Statement {
  /**
   * a = b = c: every side is held against the head.
   *
   * @param earlier the sides of earlier rows, the head of the chain first; empty for a new chain
   * @param sides what this row adds
   * @param condition when it is claimed to hold
   */
  record Chain(List<ChainSide> earlier, List<ChainSide> sides, Condition condition)
      implements Statement {
    /** The left-most side: of an earlier row, where the chain goes on from one. */
    public ChainSide head() {
      return earlier.isEmpty() ? sides.get(0) : earlier.get(0);
    }
  }

  /** U ∈ ℝ^{d×n}: a claim about a shape. */
  record Membership(Expr element, Shape shape) implements Statement {}

  /** S = … where S was not known: it is from now on. */
  record Definition(String name) implements Statement {}

  /** Nothing is claimed, and why. */
  record Remark(String message) implements Statement {}
}
