package chainrule.check;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A function that is a sum, as the loss of a batch is the sum of the losses of its windows.
 *
 * <pre>
 *   f(X) = Σ_s f_s(X)        ∂f/∂X_ij is the sum of those ∂f_s/∂X_ij whose f_s looks at X_ij
 * </pre>
 *
 * {@link GradientCheck#of(SumOfTerms, RealMatrix, RealMatrix)} makes use of it. A term looks at
 * what it reads: {@code getRowVector} at one row, {@code getSubMatrix} and {@code copy} at all they
 * copy. Notebook 09.
 *
 * @param terms f_s, each a function of the whole of X
 */
public record SumOfTerms(List<ToDoubleFunction<RealMatrix>> terms)
    implements ToDoubleFunction<RealMatrix> {
  /** Copies the list. */
  public SumOfTerms {
    terms = List.copyOf(terms);
  }

  /**
   * f(X) = Σ_item term(item, X).
   *
   * @param items one for each term
   * @param term the function of an item and of X
   */
  public static <T> SumOfTerms over(List<T> items, ToDoubleBiFunction<T, RealMatrix> term) {
    return new SumOfTerms(
        items.stream()
            .map(item -> (ToDoubleFunction<RealMatrix>) X -> term.applyAsDouble(item, X))
            .toList());
  }

  /**
   * f(X), the terms added in order.
   *
   * @param x X. Not modified, as long as no term does.
   */
  @Override
  public double applyAsDouble(RealMatrix x) {
    return terms.stream().mapToDouble(term -> term.applyAsDouble(x)).sum();
  }
}
