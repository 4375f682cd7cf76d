package chainrule.notebook;

import chainrule.check.GradientCheck;
import chainrule.exercise.WrittenFunction;
import chainrule.exercise.WrittenFunction.Part;
import chainrule.exercise.WrittenFunction.Slip;
import chainrule.math.CrossEntropy;
import chainrule.math.RandomPoints;
import chainrule.math.Softmax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final RealVector TRUTHS =
      OUTSIDES.stream()
          .map(o -> CrossEntropy.oneHot(o, WORDS))
          .reduce(RealVector::add)
          .orElseThrow();
  private static final String ONE_BY_ONE =
      "The vectors move after each outside word; one step of the window takes all its gradients first.";

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

    RealVector center() {
      return V.getRowVector(CENTER);
    }

    /** V after a step of v_c along these weights of the outside vectors. */
    RealMatrix withCenterMoved(RealVector weights, RealMatrix outsideVectors) {
      return withMoved(List.of(CENTER), outsideVectors.preMultiply(weights));
    }

    /** V after a step of these rows along a gradient. */
    RealMatrix withMoved(List<Integer> words, RealVector gradient) {
      RealMatrix moved = V.copy();
      words.forEach(
          w -> moved.setRowVector(w, moved.getRowVector(w).subtract(gradient.mapMultiply(ALPHA))));
      return moved;
    }

    /** U after a step along v_c, by these weights. */
    RealMatrix withOutsideMoved(RealVector weights, RealVector center) {
      return U.subtract(weights.outerProduct(center).scalarMultiply(ALPHA));
    }

    /** By how much each word moves: prediction minus truth, for all outside words. */
    RealVector weights(RealVector center, RealMatrix outsideVectors) {
      return prediction(center, outsideVectors).mapMultiply(OUTSIDES.size()).subtract(TRUTHS);
    }

    private static RealVector prediction(RealVector center, RealMatrix outsideVectors) {
      return Softmax.softmax(outsideVectors.operate(center));
    }

    /** Other weights, by the sentence that names the slip. */
    Map<String, RealVector> slips() {
      RealVector weights = weights(center(), U);
      RealVector prediction = prediction(center(), U);
      Map<String, RealVector> slips = new LinkedHashMap<>();
      slips.put("It has not moved.", weights.mapMultiply(0));
      slips.put("The sign: the step goes uphill.", weights.mapMultiply(-1));
      slips.put("alpha is missing.", weights.mapMultiply(1 / ALPHA));
      slips.put(
          "The window is averaged; its losses are to be added up.",
          weights.mapMultiply(1.0 / OUTSIDES.size()));
      slips.put(
          "The prediction is there once; each outside word has one.", prediction.subtract(TRUTHS));
      slips.put(
          "The observed words are missing: it is prediction minus truth.",
          prediction.mapMultiply(OUTSIDES.size()));
      slips.put(
          "An outside word that stands twice in the window counts twice.",
          prediction
              .mapMultiply(OUTSIDES.size())
              .subtract(TRUTHS.map(count -> Math.min(count, 1))));
      return slips;
    }

    /** V and U after a step for each outside word, one after the other. */
    Vectors stepByStep() {
      Vectors now = this;
      for (int o : OUTSIDES) {
        RealVector weights =
            prediction(now.center(), now.U).subtract(CrossEntropy.oneHot(o, WORDS));
        now =
            new Vectors(
                now.withCenterMoved(weights, now.U), now.withOutsideMoved(weights, now.center()));
      }
      return now;
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
    RealVector weights = start.weights(start.center(), start.U());
    RealMatrix moved = start.withCenterMoved(weights, start.U());
    RealMatrix outside = start.withOutsideMoved(weights, start.center());
    return List.of(
        part("V", start, Vectors::V, moved, centerSlips(start, outside)),
        part("U", start, Vectors::U, outside, outsideSlips(start, moved.getRowVector(CENTER))));
  }

  private static Map<String, RealMatrix> centerSlips(Vectors start, RealMatrix outside) {
    Map<String, RealMatrix> slips = new LinkedHashMap<>();
    start.slips().forEach((words, w) -> slips.put(words, start.withCenterMoved(w, start.U())));
    RealVector late = start.weights(start.center(), outside);
    slips.put(
        "v_c is moved with the new U: take both gradients before anything moves.",
        start.withCenterMoved(late, outside));
    slips.put(ONE_BY_ONE, start.stepByStep().V());
    slips.put(
        "The rows of the outside words move; it is the row of the center word that should.",
        start.withMoved(OUTSIDES, start.U().preMultiply(start.weights(start.center(), start.U()))));
    return slips;
  }

  private static Map<String, RealMatrix> outsideSlips(Vectors start, RealVector moved) {
    Map<String, RealMatrix> slips = new LinkedHashMap<>();
    start
        .slips()
        .forEach((words, w) -> slips.put(words, start.withOutsideMoved(w, start.center())));
    slips.put(
        "U is moved with the new v_c: take both gradients before anything moves.",
        start.withOutsideMoved(start.weights(moved, start.U()), moved));
    slips.put(
        "U is moved along the new v_c: keep the old one.",
        start.withOutsideMoved(start.weights(start.center(), start.U()), moved));
    slips.put(ONE_BY_ONE, start.stepByStep().U());
    slips.put(
        "Only the words of the window move; every word is in the sum of the softmax.",
        start.withOutsideMoved(
            start.weights(start.center(), start.U()).ebeMultiply(TRUTHS.map(Math::signum)),
            start.center()));
    return slips;
  }

  private static Part part(
      String name,
      Vectors start,
      Function<Vectors, RealMatrix> matrix,
      RealMatrix expected,
      Map<String, RealMatrix> slips) {
    BiFunction<double[][], RealMatrix, GradientCheck> against =
        (given, other) -> ValueComparison.of(matrix.apply(Vectors.of(given)), other);
    return new Part(
        name + " after the step",
        start.rows(),
        given -> against.apply(given, expected),
        slips.entrySet().stream()
            .map(slip -> new Slip(slip.getKey(), given -> against.apply(given, slip.getValue())))
            .toList());
  }
}
