package chainrule.projection;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** The two directions in which points differ most. */
public final class PrincipalComponents {
  private final double[] first;
  private final double[] second;

  private PrincipalComponents(double[] first, double[] second) {
    this.first = first;
    this.second = second;
  }

  /**
   * The axes: XᵀX = Q Λ Qᵀ, λ_1 ≥ λ_2 ≥ …; q_1 and q_2, each pointing where its largest entry is
   * positive.
   *
   * @throws IllegalArgumentException if all points are one
   */
  public static PrincipalComponents of(PointSet centered) {
    RealMatrix products = new Array2DRowRealMatrix(centered.products(), false);
    if (!(products.getTrace() > 0)) {
      throw new IllegalArgumentException("all vectors point the same way; there is nothing to map");
    }
    EigenDecomposition eigen = new EigenDecomposition(products);
    return new PrincipalComponents(axis(eigen, 0), axis(eigen, 1));
  }

  /** (q_1ᵀx_i, q_2ᵀx_i) of any points. */
  public PointSet places(PointSet points) {
    return PointSet.of(points.along(first), points.along(second));
  }

  private static double[] axis(EigenDecomposition eigen, int index) {
    RealVector axis = eigen.getEigenvector(index);
    boolean pointsDown = -axis.getMinValue() > axis.getMaxValue();
    return (pointsDown ? axis.mapMultiply(-1) : axis).toArray();
  }

  /**
   * The share of the variance of X that the best linear prediction from the places Y on a map
   * explains.
   *
   * <pre>
   *   R² = tr( (YᵀX)ᵀ (YᵀY)⁻¹ YᵀX ) / tr XᵀX        for principal components: (λ_1 + λ_2)/Σ λ_i
   * </pre>
   *
   * @param centered X, n points
   * @param map Y, n centered points of the plane
   */
  static double explained(PointSet centered, PointSet map) {
    RealMatrix YX =
        MatrixUtils.createRealMatrix(
            new double[][] {centered.weighted(map.column(0)), centered.weighted(map.column(1))});
    RealMatrix YY = MatrixUtils.createRealMatrix(map.products());
    RealMatrix guess = new SingularValueDecomposition(YY).getSolver().getInverse().multiply(YX);
    return YX.transpose().multiply(guess).getTrace() / centered.squares();
  }
}
