package chainrule.formula.verify;

import chainrule.formula.ast.Condition;
import chainrule.formula.eval.Excess;
import java.util.Optional;

/** What was found out about a claim. */
public sealed interface Finding {
  /** Whether it held wherever it was tried. */
  default boolean holds() {
    return this instanceof Holds;
  }

  /** The largest relative error; NaN where it is not known. */
  default double error() {
    return Double.NaN;
  }

  /**
   * It held wherever it was tried.
   *
   * @param error the largest relative error
   */
  record Holds(double error) implements Finding {}

  /**
   * It failed.
   *
   * @param error the largest relative error; NaN where it was not looked for
   * @param difference a point at which the sides differ, where one was looked for
   * @param special the point, where it failed at special points alone
   * @param inside a condition that it failed under alone
   */
  record Fails(
      double error,
      Optional<Difference> difference,
      Optional<SamplePoint> special,
      Optional<Condition> inside)
      implements Finding {
    /** The same, found where a condition holds that ordinary points do not meet. */
    Fails where(Condition condition) {
      return new Fails(error, difference, special, Optional.of(condition));
    }
  }

  /**
   * It could not be tried at enough points.
   *
   * @param cause why
   * @param finite at how many points both sides had a value
   * @param drawn how many points may be drawn
   */
  record Undefined(Cause cause, int finite, int drawn) implements Finding {}

  /**
   * It takes too much to try; no claim near it would fare better.
   *
   * @param excess what was too much
   */
  record BudgetExceeded(Excess excess) implements Finding {}

  /** Why a claim could not be tried at enough points. */
  enum Cause {
    /** No point meets its condition. */
    CONDITION_NEVER_MET,
    /** The left side has a finite value at no point, and the right side has. */
    LEFT_NEVER_FINITE,
    /** The right side has a finite value at no point, and the left side has. */
    RIGHT_NEVER_FINITE,
    /** Both sides are comparable at too few points. */
    TOO_FEW_POINTS,
    /** Both sides are equal in doubles, and what more digits say could not be found out. */
    NEVER_CONFIRMED
  }
}
