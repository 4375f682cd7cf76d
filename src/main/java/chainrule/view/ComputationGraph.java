package chainrule.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * How a loss is computed, from the left to the right, and how its gradients flow back: each value
 * with its shape, and below it ∂J/∂value, which has the same shape.
 *
 * <pre>{@code
 * ComputationGraph.from("v_c", vc, "Uᵀ(ŷ − y)", gradient).to("z = U v_c", z, "ŷ − y", error).to("J = −log ŷ_o", J)
 * }</pre>
 *
 * @param steps in the order of the computation
 */
public record ComputationGraph(List<Step> steps) {
  /** Copies the steps. */
  public ComputationGraph {
    steps = List.copyOf(steps);
  }

  /**
   * A value on the way.
   *
   * @param value what it is, such as {@code z = U v_c}
   * @param shape of the value and of its gradient, such as {@code 5} or {@code 5×3}
   * @param gradient the formula of ∂J/∂value; empty for J itself
   * @param norm the length of that gradient; 1 for J itself
   */
  public record Step(String value, String shape, String gradient, double norm) {
    /** The letter that the gradient is taken in, what stands before the equals sign. */
    public String letter() {
      return value.split("=", 2)[0].strip();
    }
  }

  /**
   * The beginning of a computation.
   *
   * @param name such as {@code v_c}
   * @param value the vector. Not modified.
   * @param gradient the formula of ∂J/∂value
   * @param values the gradient, as long as the value. Not modified.
   * @throws IllegalArgumentException if the lengths differ
   */
  public static ComputationGraph from(
      String name, RealVector value, String gradient, RealVector values) {
    return new ComputationGraph(List.of()).to(name, value, gradient, values);
  }

  /** The beginning of a computation with a matrix. */
  public static ComputationGraph from(
      String name, RealMatrix value, String gradient, RealMatrix values) {
    return new ComputationGraph(List.of()).to(name, value, gradient, values);
  }

  /**
   * One step further.
   *
   * @param definition such as {@code z = U v_c}
   * @param value the vector. Not modified.
   * @param gradient the formula of ∂J/∂value
   * @param values the gradient, as long as the value. Not modified.
   * @throws IllegalArgumentException if the lengths differ
   */
  public ComputationGraph to(
      String definition, RealVector value, String gradient, RealVector values) {
    String shape = "%d".formatted(value.getDimension());
    return and(
        definition, shape, "%d".formatted(values.getDimension()), gradient, values.getNorm());
  }

  /** One step further, with a matrix. */
  public ComputationGraph to(
      String definition, RealMatrix value, String gradient, RealMatrix values) {
    return and(definition, shape(value), shape(values), gradient, values.getFrobeniusNorm());
  }

  /**
   * The end, a number.
   *
   * @param definition such as {@code J = −log ŷ_o}
   * @param value J
   */
  public ComputationGraph to(String definition, double value) {
    return and(
        String.format(Locale.ROOT, "%s = %.4f", definition, value), "a number", "a number", "", 1);
  }

  private static String shape(RealMatrix matrix) {
    return "%d×%d".formatted(matrix.getRowDimension(), matrix.getColumnDimension());
  }

  private ComputationGraph and(
      String definition, String shape, String ofGradient, String gradient, double norm) {
    if (!shape.equals(ofGradient)) {
      throw new IllegalArgumentException(
          "%s has the shape %s, its gradient %s; a gradient has the shape of its variable"
              .formatted(definition, shape, ofGradient));
    }
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(definition, shape, gradient, norm));
    return new ComputationGraph(more);
  }
}
