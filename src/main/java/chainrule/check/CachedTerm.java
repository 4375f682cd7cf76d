package chainrule.check;

import java.util.BitSet;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A term of a sum, with what it was at a point and which entries it looked at there.
 *
 * <pre>
 *   f_s(X + t E_k) = f_s(X)     where f_s, on its way at X, does not look at entry k
 * </pre>
 *
 * That is no assumption about f_s: what it does next can depend only on what it has seen, so where
 * nothing that it sees has changed it takes the same way, through any branch, to the same value.
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
