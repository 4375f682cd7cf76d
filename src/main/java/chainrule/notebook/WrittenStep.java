package chainrule.notebook;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/** One step of gradient descent along the skip-gram loss of a window, written by a student. */
@FunctionalInterface
public interface WrittenStep {
  /**
   * Changes V and U.
   *
   * @param center c
   * @param outsides the words of the window
   * @param V row w is v_w
   * @param U row w is u_w
   * @param alpha the learning rate
   */
  void take(int center, List<Integer> outsides, RealMatrix V, RealMatrix U, double alpha);
}
