package chainrule.train;

import chainrule.text.Vocabulary;
import chainrule.vectors.WordVectors;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * θ = (V, U), changed in place. Its rows are numbered: v_0 … v_{n−1}, then u_0 … u_{n−1}.
 *
 * <p>Where it records ({@link #recording}), it keeps each row as it was before the first step that
 * used it, so that {@link #changes} are known without a comparison of all rows.
 */
public final class Parameters {
  private final FloatMatrix V;
  private final FloatMatrix U;

  /** (V, U), which are kept: row w of V is v_w, row w of U is u_w. */
  Parameters(FloatMatrix V, FloatMatrix U) {
    this.V = V;
    this.U = U;
  }

  /** V small and random, U zero: every word is as likely as any other. */
  static Parameters start(int words, int dimension, SplittableRandom random) {
    return new Parameters(
        FloatMatrix.random(words, dimension, random), FloatMatrix.zeros(words, dimension));
  }

  /**
   * All rows of a θ as a new one that records its changes.
   *
   * @param rows each row of a θ, as {@link #rows} gives them
   */
  public static Parameters recording(SparseRows rows) {
    int words = rows.size() / 2;
    Parameters copy =
        new Parameters(
            FloatMatrix.recording(words, rows.dimension()),
            FloatMatrix.recording(words, rows.dimension()));
    copy.set(rows);
    return copy;
  }

  FloatMatrix V() {
    return V;
  }

  FloatMatrix U() {
    return U;
  }

  /** d, the length of a row. */
  public int dimension() {
    return V.dimension();
  }

  /** Which rows are those of the first words; after a count they are the most frequent ones. */
  public IntPredicate ofFirst(int words) {
    return row -> row % V.size() < words;
  }

  /** A copy of the rows that are wanted. */
  public SparseRows rows(IntPredicate wanted) {
    return rows(numbers(wanted));
  }

  /**
   * The change of each wanted row since it was set: the row minus what it was. Rows that no step
   * used are left out.
   *
   * @throws IllegalStateException if these parameters record no changes
   */
  public SparseRows changes(IntPredicate wanted) {
    if (!V.isRecording()) {
      throw new IllegalStateException(
          "these parameters record no changes; Parameters.recording gives some that do");
    }
    int[] changed = numbers(row -> wanted.test(row) && before(row) != null);
    SparseRows.Builder changes = new SparseRows.Builder(dimension(), changed.length);
    float[] change = new float[dimension()];
    for (int row : changed) {
      subtract(row(row), before(row), change);
      changes.add(row, change, 0);
    }
    return changes.rows();
  }

  /** Sets rows, which from then on count as unchanged. */
  public void set(SparseRows values) {
    for (int i = 0; i < values.size(); i++) {
      matrix(values.number(i)).setRow(word(values.number(i)), values.row(i));
    }
  }

  /**
   * Adds changes to rows.
   *
   * @return the rows that changed, after the addition
   */
  public SparseRows add(SparseRows changes) {
    int[] rows = new int[changes.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = changes.number(i);
      float[] row = row(rows[i]);
      float[] change = changes.row(i);
      for (int j = 0; j < change.length; j++) {
        row[j] += change[j];
      }
    }
    return rows(rows);
  }

  /** V as vectors of the words of a vocabulary. */
  public WordVectors vectors(Vocabulary vocabulary) {
    return V.vectors(vocabulary.words());
  }

  /** U as vectors of the words of a vocabulary. */
  public WordVectors outsideVectors(Vocabulary vocabulary) {
    return U.vectors(vocabulary.words());
  }

  private SparseRows rows(int[] numbers) {
    SparseRows.Builder rows = new SparseRows.Builder(dimension(), numbers.length);
    for (int row : numbers) {
      rows.add(row, row(row), 0);
    }
    return rows.rows();
  }

  private int[] numbers(IntPredicate wanted) {
    return IntStream.range(0, 2 * V.size()).filter(wanted).toArray();
  }

  private FloatMatrix matrix(int row) {
    return row < V.size() ? V : U;
  }

  private int word(int row) {
    return row % V.size();
  }

  private float[] row(int row) {
    return matrix(row).rowToRead(word(row));
  }

  private float[] before(int row) {
    return matrix(row).before(word(row));
  }

  private static void subtract(float[] row, float[] before, float[] difference) {
    for (int j = 0; j < difference.length; j++) {
      difference[j] = row[j] - before[j];
    }
  }
}
