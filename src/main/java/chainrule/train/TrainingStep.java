package chainrule.train;

import chainrule.text.NegativeSampler;
import chainrule.text.Vocabulary;
import chainrule.text.Window;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One step of the trainer on one window, to look at: the code that {@link Word2Vec} runs in plain
 * Java where each pair has negatives of its own, with its random draws.
 *
 * <pre>
 *   θ ← θ − α ∂J/∂θ      θ = (V, U)      α, K and the model are those of the options
 * </pre>
 *
 * Notebook 06. Copies what it is given and what it gives.
 *
 * @param negatives w_1 … w_K of each term, as drawn: a term for each outside word, for CBOW one; no
 *     negatives for the naive softmax
 * @param centerVectors V after the step, |V|×d, in float32
 * @param outsideVectors U after the step, |V|×d, in float32
 */
public record TrainingStep(
    List<List<Integer>> negatives, RealMatrix centerVectors, RealMatrix outsideVectors) {
  /** Copies the lists and both matrices. */
  public TrainingStep {
    negatives = negatives.stream().map(List::copyOf).toList();
    centerVectors = centerVectors.copy();
    outsideVectors = outsideVectors.copy();
  }

  /** A copy of V after the step. */
  @Override
  public RealMatrix centerVectors() {
    return centerVectors.copy();
  }

  /** A copy of U after the step. */
  @Override
  public RealMatrix outsideVectors() {
    return outsideVectors.copy();
  }

  /**
   * One step from (V, U), both rounded to float32 first.
   *
   * @param V the center vectors, |V|×d. Not modified.
   * @param U the outside vectors, |V|×d. Not modified.
   * @param window the center and its outside words
   * @param vocabulary the |V| words, whose counts decide the draws
   * @param options the model, K, α and the seed of the draws; the others have no effect, and no
   *     negatives are shared
   * @throws IllegalArgumentException if V and U do not have |V| rows and equally many columns
   * @throws IllegalStateException if the scores are not finite
   */
  public static TrainingStep of(
      RealMatrix V, RealMatrix U, Window window, Vocabulary vocabulary, TrainingOptions options) {
    Parameters parameters = new Parameters(rows("V", V, vocabulary), rows("U", U, vocabulary));
    if (V.getColumnDimension() != U.getColumnDimension()) {
      throw new IllegalArgumentException(
          "V has %d columns, U has %d; they must be equal"
              .formatted(V.getColumnDimension(), U.getColumnDimension()));
    }
    int[] outsides = window.outsides().stream().mapToInt(Integer::intValue).toArray();
    WindowStep.of(
            options
                .withWindow(Math.max(1, (outsides.length + 1) / 2))
                .withArithmetic(Arithmetic.PLAIN)
                .withSharedNegatives(false),
            parameters,
            sampler(vocabulary, options),
            new LossMeter(1, 0))
        .step(window.center(), outsides, outsides.length, options.learningRate(), draws(options));
    return new TrainingStep(
        negatives(window, vocabulary, options), matrix(parameters.V()), matrix(parameters.U()));
  }

  /** The same draws once more: the same seed gives the same stream. */
  private static List<List<Integer>> negatives(
      Window window, Vocabulary vocabulary, TrainingOptions options) {
    NegativeSampler sampler = sampler(vocabulary, options);
    SplittableRandom twin = draws(options);
    List<Integer> targets =
        options.model() == Model.CBOW ? List.of(window.center()) : window.outsides();
    return targets.stream()
        .map(o -> Stream.generate(() -> sampler.draw(o, twin)).limit(options.negatives()).toList())
        .toList();
  }

  private static NegativeSampler sampler(Vocabulary vocabulary, TrainingOptions options) {
    return NegativeSampler.of(vocabulary, options.seed());
  }

  private static SplittableRandom draws(TrainingOptions options) {
    return new SplittableRandom(options.seed());
  }

  private static FloatMatrix rows(String name, RealMatrix matrix, Vocabulary vocabulary) {
    if (matrix.getRowDimension() != vocabulary.size()) {
      throw new IllegalArgumentException(
          "%s has %d rows, the vocabulary %d words; there must be a row for each word"
              .formatted(name, matrix.getRowDimension(), vocabulary.size()));
    }
    FloatMatrix rows = FloatMatrix.zeros(matrix.getRowDimension(), matrix.getColumnDimension());
    IntStream.range(0, rows.size()).forEach(w -> rows.setRow(w, floats(matrix.getRow(w))));
    return rows;
  }

  private static float[] floats(double[] row) {
    float[] floats = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      floats[i] = (float) row[i];
    }
    return floats;
  }

  private static RealMatrix matrix(FloatMatrix rows) {
    float[] entries = rows.toArray();
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows.size(), rows.dimension());
    for (int i = 0; i < entries.length; i++) {
      matrix.setEntry(i / rows.dimension(), i % rows.dimension(), entries[i]);
    }
    return matrix;
  }
}
