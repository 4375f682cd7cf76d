package chainrule.check;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;

/**
 * One number of the point, and f along it.
 *
 * @param name what it is called in a row
 * @param start x_i, its value
 * @param move sets it in the copy of the point
 * @param f the function at the copy, in which nothing else has been moved
 * @param claim what is claimed to be ∂f/∂x_i
 */
record Coordinate(String name, double start, DoubleConsumer move, DoubleSupplier f, double claim) {

  /** f with t in place of x_i, which is put back. */
  double at(double t) {
    move.accept(t);
    try {
      return f.getAsDouble();
    } finally {
      move.accept(start);
    }
  }
}
