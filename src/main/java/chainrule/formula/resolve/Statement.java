package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.shape.Shape;
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
    /** Lets every side know the ranges that its letters have found by now. */
    public Chain {
      earlier = earlier.stream().map(ChainSide::settled).toList();
      sides = sides.stream().map(ChainSide::settled).toList();
      condition = condition.settled();
    }

    /** The left-most side: of an earlier row, where the chain goes on from one. */
    public ChainSide head() {
      return earlier.isEmpty() ? sides.get(0) : earlier.get(0);
    }
  }

  /** U ∈ ℝ^{d×n}: a claim about a shape. */
  record Membership(Expr element, Shape shape) implements Statement {
    /** Lets the element know the ranges that its letters have found by now. */
    public Membership {
      element = ExprQueries.settled(element);
    }
  }

  /** S = … where S was not known: it is from now on. */
  record Definition(String name) implements Statement {}

  /**
   * Nothing is claimed.
   *
   * @param reason why
   * @param name the name that it is about; empty where there is none
   */
  record NoClaim(Reason reason, String name) implements Statement {
    /** Why nothing is claimed. */
    public enum Reason {
      /** The row states nothing. */
      NOTHING_STATED,
      /** It is an expression without a relation. */
      EXPRESSION_ALONE,
      /** It restricts what later statements are about. */
      RESTRICTION,
      /** It gives a new value to a name that has one. */
      NAME_IS_KNOWN,
      /** It is taken as the definition of a name that nobody has declared. */
      DEFINES
    }

    static NoClaim because(Reason reason) {
      return new NoClaim(reason, "");
    }
  }
}
