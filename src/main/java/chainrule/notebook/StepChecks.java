package chainrule.notebook;

import chainrule.check.GradientCheck;
import chainrule.exercise.WrittenFunction;
import chainrule.exercise.WrittenFunction.Part;
import chainrule.exercise.WrittenFunction.Slip;
import chainrule.math.RandomPoints;
import chainrule.word2vec.NaiveSoftmax;
import chainrule.word2vec.SkipGram;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** A step of gradient descent that a student has written, against one along the library's loss. */
final class StepChecks {
  private static final int CENTER = 1;
  private static final List<Integer> OUTSIDES = List.of(3, 0, 3, 5);
  private static final double ALPHA = 0.3;
  private static final SkipGram LOSS = SkipGram.over(OUTSIDES, NaiveSoftmax::new);

  private StepChecks() {}

  /** V and U. */
  private record Vectors(RealMatrix V, RealMatrix U) {
    static Vectors start() {
      return new Vectors(
          RandomPoints.matrix(6, 3, 20_261_131), RandomPoints.matrix(6, 3, 20_261_132));
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
    Vectors start = Vectors.start();
    RealVector center = start.V().getRowVector(CENTER);
    RealMatrix outside = start.withOutsideMoved(center);
    RealMatrix moved = start.withCenterMoved(start.U());
    Supplier<Vectors> taken =
        () -> {
          Vectors copy = Vectors.start();
          written.take(CENTER, OUTSIDES, copy.V(), copy.U(), ALPHA);
          return copy;
        };
    return new WrittenFunction(
        List.of(
            part(
                "V",
                taken,
                Vectors::V,
                moved,
                "v_c is moved with the new U: take both gradients before anything moves.",
                start.withCenterMoved(outside)),
            part(
                "U",
                taken,
                Vectors::U,
                outside,
                "U is moved with the new v_c: take both gradients before anything moves.",
                start.withOutsideMoved(moved.getRowVector(CENTER)))));
  }

  private static Part part(
      String name,
      Supplier<Vectors> taken,
      Function<Vectors, RealMatrix> matrix,
      RealMatrix expected,
      String words,
      RealMatrix slip) {
    Function<RealMatrix, GradientCheck> against =
        other -> ValueComparison.of(matrix.apply(taken.get()), other);
    return new Part(
        name + " after the step",
        () -> against.apply(expected),
        List.of(new Slip(words, () -> against.apply(slip))));
  }
}
