package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import chainrule.formula.shape.Shape;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What one segment of a row says. */
public sealed interface Statement {
  /**
   * a = b = c: every side is held against the head, and a ≤ b = c against its neighbour.
   *
   * @param earlier the sides of earlier rows, the head of the chain first; empty for a new chain
   * @param sides what this row adds
   * @param condition when it is claimed to hold
   * @param isSupposed whether it stands before ⇒ and is of letters only, so that it may be what is
   *     supposed and not what is claimed
   */
  record Chain(
      List<ChainSide> earlier, List<ChainSide> sides, Condition condition, boolean isSupposed)
      implements Statement {
    /** One that is claimed. */
    public Chain(List<ChainSide> earlier, List<ChainSide> sides, Condition condition) {
      this(earlier, sides, condition, false);
    }

    /** Lets every side know the ranges that its letters have found by now. */
    public Chain {
      earlier = earlier.stream().map(ChainSide::settled).toList();
      sides = sides.stream().map(ChainSide::settled).toList();
      condition = condition.settled();
    }

    /**
     * Whether it has another relation than =, so that each side is held against its neighbour and
     * not against the head.
     */
    public boolean isOrdered() {
      return Stream.concat(earlier.stream(), sides.stream())
          .anyMatch(side -> side.order() != Order.EQUAL);
    }

    /** The same, claimed only where a condition holds, too. */
    public Chain where(Condition other) {
      return new Chain(earlier, sides, condition.and(other), isSupposed);
    }

    /** The same before ⇒; only an equation of numbers that are drawn may be supposed. */
    Chain supposed() {
      boolean isOfLetters =
          earlier.isEmpty()
              && sides.size() > 1
              && sides.stream()
                  .allMatch(side -> side.value().filter(Chain::isOfLetters).isPresent());
      return new Chain(earlier, sides, condition, isOfLetters);
    }

    private static boolean isOfLetters(Expr side) {
      return side.shape().filter(Shape::isScalar).isPresent()
          && ExprQueries.parts(side)
              .noneMatch(
                  part ->
                      part instanceof Derivative
                          || part instanceof UserCall
                          || (part instanceof SymbolRef ref
                              && ref.symbol() instanceof DefinedSymbol));
    }

    /** What it says of neighbouring sides. */
    public Condition comparisons() {
      return new Condition(
          IntStream.range(1, sides.size())
              .mapToObj(
                  k ->
                      new Comparison(
                          sides.get(k - 1).value().orElseThrow(),
                          sides.get(k).order(),
                          sides.get(k).value().orElseThrow()))
              .toList());
    }

    /** As it was typed. */
    public String latex() {
      return sides.stream().map(ChainSide::latex).collect(Collectors.joining(" = "));
    }

    /** Every side, the head first, those of earlier rows included. */
    public List<ChainSide> allSides() {
      return Stream.concat(earlier.stream(), sides.stream()).toList();
    }

    /** The left-most side: of an earlier row, where the chain goes on from one. */
    public ChainSide head() {
      return earlier.isEmpty() ? sides.get(0) : earlier.get(0);
    }
  }

  /**
   * U ∈ ℝ^{d×n}, p ∈ (0, 1)^n: a claim about a shape, and about every entry.
   *
   * @param element what is said to be in the set
   * @param set the set as it was typed
   * @param shape that of the elements of the set
   * @param bounds what holds for each entry of an element
   * @param condition when it is claimed to hold
   */
  record Membership(
      Expr element, String set, Shape shape, List<Comparison> bounds, Condition condition)
      implements Statement {
    /** Lets everything know the ranges that its letters have found by now. */
    public Membership {
      element = ExprQueries.settled(element);
      bounds = new Condition(bounds).settled().comparisons();
      condition = condition.settled();
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
