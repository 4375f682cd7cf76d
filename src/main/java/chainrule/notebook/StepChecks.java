package chainrule.notebook;

import chainrule.check.GradientCheck;
import chainrule.exercise.WrittenFunction;
import chainrule.exercise.WrittenFunction.Part;
import chainrule.exercise.WrittenFunction.Slip;
import chainrule.math.RandomPoints;
import chainrule.word2vec.NaiveSoftmax;
import chainrule.word2vec.SkipGram;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** A step of gradient descent that a student has written, against one along the library's loss. */
final class StepChecks {
  private static final int WORDS = 6;
  private static final int CENTER = 1;
  private static final List<Integer> OUTSIDES = List.of(3, 0, 3, 5);
  private static final double ALPHA = 0.3;
  private static final SkipGram LOSS = SkipGram.over(OUTSIDES, NaiveSoftmax::new);

  private StepChecks() {}

  /** V and U, which are one below the other as rows. */
  private record Vectors(RealMatrix V, RealMatrix U) {
    static Vectors at(long seed) {
      return new Vectors(
          RandomPoints.matrix(WORDS, 3, seed), RandomPoints.matrix(WORDS, 3, seed + 1));
    }

    static Vectors of(double[][] rows) {
      return new Vectors(Rows.matrix(rows, 0, WORDS), Rows.matrix(rows, WORDS));
    }

    double[][] rows() {
      return Rows.all(Rows.of(V), Rows.of(U));
    }

    /** V with v_c moved along the gradient at these vectors. */
    RealMatrix withCenterMoved(RealMatrix outsideVectors) {
      RealMatrix moved = V.copy();
      RealVector center = V.getRowVector(CENTER);
      moved.setRowVector(
          CENTER,
          center.subtract(LOSS.at(center, outsideVectors).centerGradient().mapMultiply(ALPHA)));
      return moved;
    }

    /** U moved along the gradient at this center vector. */
    RealMatrix withOutsideMoved(RealVector center) {
      return U.subtract(LOSS.at(center, U).outsideGradient().scalarMultiply(ALPHA));
    }
  }

  static WrittenFunction of(WrittenStep written) {
    return WrittenFunction.of(
        point -> {
          Vectors vectors = Vectors.of(point);
          written.take(CENTER, OUTSIDES, vectors.V(), vectors.U(), ALPHA);
          return vectors.rows();
        },
        seed -> from(Vectors.at(seed)));
  }

  private static List<Part> from(Vectors start) {
    RealVector center = start.V().getRowVector(CENTER);
    RealMatrix outside = start.withOutsideMoved(center);
    RealMatrix moved = start.withCenterMoved(start.U());
    double[][] point = start.rows();
    return List.of(
        part(
            "V",
            point,
            Vectors::V,
            moved,
            "v_c is moved with the new U: take both gradients before anything moves.",
            start.withCenterMoved(outside)),
        part(
            "U",
            point,
            Vectors::U,
            outside,
            "U is moved with the new v_c: take both gradients before anything moves.",
            start.withOutsideMoved(moved.getRowVector(CENTER))));
  }

  private static Part part(
      String name,
      double[][] point,
      Function<Vectors, RealMatrix> matrix,
      RealMatrix expected,
      String words,
      RealMatrix slip) {
    BiFunction<double[][], RealMatrix, GradientCheck> against =
        (given, other) -> ValueComparison.of(matrix.apply(Vectors.of(given)), other);
    return new Part(
        name + " after the step",
        point,
        given -> against.apply(given, expected),
        List.of(new Slip(words, given -> against.apply(given, slip))));
  }
}
