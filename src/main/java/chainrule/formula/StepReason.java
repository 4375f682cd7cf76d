package chainrule.formula;

import java.util.List;

/**
 * Why one side of a derivation equals another.
 *
 * @param because the rules, in words
 * @param weight how much they are together: the more, the larger the step
 * @param isAlgebra whether they only move terms and factors: no definition and no derivative
 */
public record StepReason(List<String> because, int weight, boolean isAlgebra) {
  /** Copies the list. */
  public StepReason {
    because = List.copyOf(because);
  }
}
