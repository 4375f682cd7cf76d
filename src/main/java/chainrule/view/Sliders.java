package chainrule.view;

import chainrule.view.sliders.SoftmaxPicture;
import chainrule.view.sliders.TangentPicture;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.RealVector;

/** Pictures that move with a slider, in the notebook, on a page, and without a kernel. */
public final class Sliders {
  private Sliders() {}

  /**
   * A function, its derivative, and the tangent at a point that moves.
   *
   * @param name of the function
   * @param from the left end of the interval
   * @param to the right end, above {@code from}
   * @param f the function, finite on the interval
   * @param derivative f′, finite on the interval
   * @throws IllegalArgumentException if the interval is empty, or a value is not finite
   */
  public static TangentPicture tangent(
      String name, double from, double to, DoubleUnaryOperator f, DoubleUnaryOperator derivative) {
    return TangentPicture.of(name, from, to, f, derivative);
  }

  /**
   * Scores that can be moved, their softmax ŷ, the loss −log ŷ_o and its gradient ŷ − y.
   *
   * @param names of the classes
   * @param scores z. Not modified.
   * @param observed o, the true class
   * @throws IllegalArgumentException if there are not as many names as scores, a name comes twice,
   *     or there is no class o
   */
  public static SoftmaxPicture softmax(List<String> names, RealVector scores, int observed) {
    return SoftmaxPicture.of(names, scores, observed);
  }
}
