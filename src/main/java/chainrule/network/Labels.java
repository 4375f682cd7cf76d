package chainrule.network;

import chainrule.math.CrossEntropy;
import chainrule.math.Require;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Classes as matrices, and back: a row for each example, a column for each class.
 *
 * <p>Notebooks 07 and 11.
 */
public final class Labels {
  private Labels() {}

  /**
   * The truth as one-hot rows, y_n = e_{c_n}.
   *
   * @param classes c_1 … c_N, each in 0..size−1, at least one
   * @param size the number of classes D_y
   * @return Y, N×D_y
   * @throws IllegalArgumentException if there is no example, or a class is outside 0..size−1
   */
  public static RealMatrix oneHot(List<Integer> classes, int size) {
    Require.atLeast("the number of examples", classes.size(), 1);
    return MatrixUtils.createRealMatrix(
        classes.stream().map(c -> CrossEntropy.oneHot(c, size).toArray()).toArray(double[][]::new));
  }

  /**
   * The most probable class of each row, argmax_i ŷ_i; the first where several are equal.
   *
   * @param probabilities Ŷ, N×D_y. Not modified.
   * @return N classes in 0..D_y−1
   */
  public static List<Integer> mostProbable(RealMatrix probabilities) {
    return IntStream.range(0, probabilities.getRowDimension())
        .mapToObj(n -> probabilities.getRowVector(n).getMaxIndex())
        .toList();
  }

  /**
   * The share of rows in which prediction and truth have their largest entry in the same place.
   *
   * @param probabilities Ŷ, N×D_y. Not modified.
   * @param labels Y, N×D_y. Not modified.
   * @return a number in [0, 1]
   * @throws IllegalArgumentException if the shapes differ
   */
  public static double accuracy(RealMatrix probabilities, RealMatrix labels) {
    Require.sameShape("probabilities", probabilities, "labels", labels);
    List<Integer> predicted = mostProbable(probabilities);
    List<Integer> truth = mostProbable(labels);
    return IntStream.range(0, truth.size())
        .mapToDouble(n -> predicted.get(n).equals(truth.get(n)) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  /**
   * How often which class was taken for which.
   *
   * <pre>
   *   C_ij = #{n : argmax y_n = i, argmax ŷ_n = j}
   * </pre>
   *
   * @param probabilities Ŷ, N×D_y. Not modified.
   * @param labels Y, N×D_y. Not modified.
   * @return C, D_y×D_y: a row for each true class, a column for each predicted one
   * @throws IllegalArgumentException if the shapes differ
   */
  public static RealMatrix confusion(RealMatrix probabilities, RealMatrix labels) {
    Require.sameShape("probabilities", probabilities, "labels", labels);
    List<Integer> predicted = mostProbable(probabilities);
    List<Integer> truth = mostProbable(labels);
    int size = labels.getColumnDimension();
    RealMatrix counts = MatrixUtils.createRealMatrix(size, size);
    for (int n = 0; n < truth.size(); n++) {
      counts.addToEntry(truth.get(n), predicted.get(n), 1);
    }
    return counts;
  }
}
