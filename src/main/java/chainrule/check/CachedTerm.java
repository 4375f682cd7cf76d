package chainrule.check;

import java.util.BitSet;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A term of a sum, with its value at a point and the entries that it read there.
 *
 * <pre>
 *   f_s(X + t E_k) = f_s(X)     where f_s, on its way at X, does not look at entry k
 * </pre>
 *
 * This holds for every deterministic f_s: its branches depend only on entries it has read, so if
 * none of these has changed it takes the same branches to the same value.
 *
 * @param term f_s
 * @param value f_s(X)
 * @param looked the entries of X that it looked at, counted row by row
 */
record CachedTerm(ToDoubleFunction<RealMatrix> term, double value, BitSet looked) {
  static CachedTerm of(ToDoubleFunction<RealMatrix> term, RealMatrix point) {
    AccessRecordingMatrix watched = new AccessRecordingMatrix(point);
    // not its value: where entries are read one by one, sums may be rounded otherwise
    double unused = term.applyAsDouble(watched);
    return new CachedTerm(term, term.applyAsDouble(point), watched.looked());
  }

  /** f_s at the point, of which entry k, and no other, has been moved. */
  double whenMoved(int k, RealMatrix point) {
    return looked.get(k) ? term.applyAsDouble(point) : value;
  }
}
