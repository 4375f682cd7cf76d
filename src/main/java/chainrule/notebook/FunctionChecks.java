package chainrule.notebook;

import chainrule.check.GradientCheck;
import chainrule.exercise.WrittenFunction;
import chainrule.exercise.WrittenFunction.Part;
import chainrule.exercise.WrittenFunction.Slip;
import chainrule.math.RandomPoints;
import chainrule.math.Sigmoid;
import chainrule.word2vec.Loss;
import chainrule.word2vec.NaiveSoftmax;
import chainrule.word2vec.NegativeSampling;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Loss functions that a student has written, against the library's: a loss by its value, a gradient
 * by values of the library's loss alone.
 */
final class FunctionChecks {
  private static final int WORDS = 6;
  private static final RealVector V = RandomPoints.vector(3, 20_261_129);
  private static final RealMatrix U = RandomPoints.matrix(WORDS, 3, 20_261_130);
  private static final double LARGE = 1e3;

  /** The word with the least score, whose probability is 0 where scores are large. */
  private static final int LEAST = U.operate(V).getMinIndex();

  private FunctionChecks() {}

  static WrittenFunction of(PairLoss written) {
    List<Part> parts = new ArrayList<>();
    for (int o : List.of(2, 0)) {
      Loss own = (v, u) -> written.at(o, v, u);
      Loss truth = new NaiveSoftmax(o);
      parts.add(loss(own, truth, ""));
      parts.add(
          center(
              own,
              truth,
              "The observed vector is missing: the gradient is expected minus observed.",
              gradient -> gradient.add(U.getRowVector(o))));
      parts.add(
          outside(
              own,
              truth,
              "",
              "The observed word is missing: its row is prediction minus truth, and the truth is 1.",
              gradient -> withRow(gradient, o, V)));
    }
    parts.add(
        far(
            (v, u) -> written.at(LEAST, v, u),
            new NaiveSoftmax(LEAST),
            "log-sum-exp, notebook 02"));
    return new WrittenFunction(parts);
  }

  static WrittenFunction of(SampledLoss written) {
    List<Part> parts = new ArrayList<>();
    for (List<Integer> negatives : List.of(List.of(1, 4, 5), List.of(1, 4, 1, 1))) {
      Loss own = (v, u) -> written.at(2, negatives, v, u);
      Loss truth = new NegativeSampling(2, negatives);
      List<Integer> once = negatives.stream().distinct().toList();
      boolean repeats = once.size() < negatives.size();
      String where = repeats ? " where a negative is drawn twice" : "";
      parts.add(loss(own, truth, where));
      parts.add(
          center(
              own,
              truth,
              "The outside word is missing: it pulls, where the negatives push.",
              gradient -> gradient.add(pull(U.getRowVector(2)))));
      parts.add(
          outside(
              own,
              truth,
              where,
              "A negative that is drawn twice counts twice.",
              gradient -> new NegativeSampling(2, once).at(V, U).outsideGradient()));
    }
    List<Integer> next = List.of((LEAST + 1) % WORDS);
    parts.add(
        far(
            (v, u) -> written.at(LEAST, next, v, u),
            new NegativeSampling(LEAST, next),
            "log σ, notebook 01"));
    return new WrittenFunction(parts);
  }

  /** What an outside word adds to v_c. */
  private static RealVector pull(RealVector outside) {
    return outside.mapMultiply(Sigmoid.sigmoid(-outside.dotProduct(V)));
  }

  private static RealMatrix withRow(RealMatrix gradient, int row, RealVector more) {
    RealMatrix changed = gradient.copy();
    changed.setRowVector(row, gradient.getRowVector(row).add(more));
    return changed;
  }

  private static Part loss(Loss own, Loss truth, String where) {
    return new Part(
        "the loss" + where,
        () -> ValueComparison.of("J", own.at(V.copy(), U.copy()).loss(), truth.lossAt(V, U)),
        List.of());
  }

  private static Part center(Loss own, Loss truth, String words, UnaryOperator<RealVector> slip) {
    return new Part(
        "the gradient in v_c",
        () ->
            GradientCheck.of(
                (RealVector v) -> truth.lossAt(v, U),
                V,
                own.at(V.copy(), U.copy()).centerGradient()),
        List.of(
            new Slip(
                words,
                () ->
                    ValueComparison.of(
                        own.at(V.copy(), U.copy()).centerGradient(),
                        slip.apply(truth.at(V, U).centerGradient())))));
  }

  private static Part outside(
      Loss own, Loss truth, String where, String words, UnaryOperator<RealMatrix> slip) {
    return new Part(
        "the gradient in U" + where,
        () ->
            GradientCheck.of(
                (RealMatrix u) -> truth.lossAt(V, u),
                U,
                own.at(V.copy(), U.copy()).outsideGradient()),
        List.of(
            new Slip(
                words,
                () ->
                    ValueComparison.of(
                        own.at(V.copy(), U.copy()).outsideGradient(),
                        slip.apply(truth.at(V, U).outsideGradient())))));
  }

  /** The loss at scores so large that an exponential overflows. */
  private static Part far(Loss own, Loss truth, String remedy) {
    RealVector v = V.mapMultiply(LARGE);
    return new Part(
        "the loss where scores are large",
        () -> ValueComparison.of("J", own.at(v.copy(), U.copy()).loss(), truth.lossAt(v, U)),
        List.of(
            new Slip(
                "An exponential overflows there, or a probability becomes 0: use " + remedy + ".",
                () -> ValueComparison.of("J", 1, isFinite(own.at(v.copy(), U.copy()).loss())))));
  }

  private static double isFinite(double loss) {
    return Double.isFinite(loss) ? 0 : 1;
  }
}
