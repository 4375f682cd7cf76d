package chainrule.formula.ast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All of some comparisons.
 *
 * @param comparisons each of which is to hold
 */
public record Condition(List<Comparison> comparisons) {
  /** The condition that always holds. */
  public static final Condition ALWAYS = new Condition(List.of());

  /** Copies the comparisons. */
  public Condition {
    comparisons = List.copyOf(comparisons);
  }

  /** How two sides compare. */
  public enum Order {
    /** =. */
    EQUAL("="),
    /** ≠. */
    NOT_EQUAL("\\ne"),
    /** <. */
    LESS("<"),
    /** ≤. */
    LESS_EQUAL("\\le"),
    /** >. */
    GREATER(">"),
    /** ≥. */
    GREATER_EQUAL("\\ge"),
    /** ≈: up to half a unit of the last digit that was written; between the sides of a chain. */
    APPROXIMATE("\\approx");

    private final String latex;

    Order(String latex) {
      this.latex = latex;
    }

    /** As it is written. */
    public String latex() {
      return latex;
    }

    /** What holds where this does not. */
    public Order opposite() {
      return switch (this) {
        case EQUAL -> NOT_EQUAL;
        case NOT_EQUAL -> EQUAL;
        case LESS -> GREATER_EQUAL;
        case LESS_EQUAL -> GREATER;
        case GREATER -> LESS_EQUAL;
        case GREATER_EQUAL -> LESS;
        case APPROXIMATE -> throw new IllegalArgumentException("≈ has no opposite");
      };
    }

    /** Whether it holds between two numbers, by the sign of their difference. */
    public boolean holds(int sign) {
      return switch (this) {
        case EQUAL, APPROXIMATE -> sign == 0;
        case NOT_EQUAL -> sign != 0;
        case LESS -> sign < 0;
        case LESS_EQUAL -> sign <= 0;
        case GREATER -> sign > 0;
        case GREATER_EQUAL -> sign >= 0;
      };
    }
  }

  /**
   * left order right.
   *
   * @param left a number
   * @param order how they compare
   * @param right a number
   */
  public record Comparison(Expr left, Order order, Expr right) {
    /** The opposite. */
    Comparison not() {
      return new Comparison(left, order.opposite(), right);
    }
  }

  /** Whether it holds whatever the values are. */
  public boolean isAlways() {
    return comparisons.isEmpty();
  }

  /** This and another. */
  public Condition and(Condition other) {
    List<Comparison> both = new ArrayList<>(comparisons);
    both.addAll(other.comparisons);
    return new Condition(both);
  }

  /** The opposite: w ≠ o for w = o, and 1[a, b] = 0 for a and b. */
  public Condition not() {
    Comparison opposite =
        comparisons.size() == 1
            ? comparisons.get(0).not()
            : new Comparison(new Indicator(this), Order.EQUAL, Expr.number(0));
    return new Condition(List.of(opposite));
  }

  /** Why it cannot be tried: a side is not a number. */
  public Optional<ShapeError> shapeError() {
    return new Indicator(this).shapeError();
  }

  /** The same, in which every node knows the ranges that its letters have by now. */
  public Condition settled() {
    return withSides(sides().stream().map(ExprQueries::settled).toList());
  }

  /** The left side of each comparison, and its right. */
  public List<Expr> sides() {
    List<Expr> sides = new ArrayList<>(2 * comparisons.size());
    for (Comparison comparison : comparisons) {
      sides.add(comparison.left);
      sides.add(comparison.right);
    }
    return Collections.unmodifiableList(sides);
  }

  /** The same comparisons of other sides, in the order of {@link #sides}. */
  public Condition withSides(List<Expr> sides) {
    List<Comparison> changed = new ArrayList<>();
    for (int k = 0; k < comparisons.size(); k++) {
      changed.add(new Comparison(sides.get(2 * k), comparisons.get(k).order, sides.get(2 * k + 1)));
    }
    return new Condition(changed);
  }
}
