package chainrule.vectors;

import chainrule.text.LabelledSentence;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A sentence as one vector: the average of the vectors of its words.
 *
 * <pre>
 *   x = (1/n) Σ_{i=1}^n v_{w_i}      over the n words that have a vector; 0 if there are none
 * </pre>
 *
 * The order of the words is lost. Notebook 11.
 */
public final class SentenceVectors {
  private SentenceVectors() {}

  /**
   * The average x of the vectors of some words, length d; repeats count, unknown words do not.
   *
   * @param vectors word vectors. Not modified.
   * @param words the words of a sentence
   */
  public static RealVector average(WordVectors vectors, List<String> words) {
    List<String> known = words.stream().filter(vectors::contains).toList();
    RealVector sum =
        known.stream()
            .map(vectors::vector)
            .reduce(new ArrayRealVector(vectors.dimension()), RealVector::add);
    return known.isEmpty() ? sum : sum.mapDivide(known.size());
  }

  /**
   * The averages of several sentences as the rows of a matrix, n×d.
   *
   * @param vectors word vectors. Not modified.
   * @param sentences at least one
   * @throws IllegalArgumentException if there is no sentence
   */
  public static RealMatrix averages(WordVectors vectors, List<LabelledSentence> sentences) {
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("there is no sentence to average; give at least one");
    }
    RealMatrix rows = new Array2DRowRealMatrix(sentences.size(), vectors.dimension());
    for (int i = 0; i < sentences.size(); i++) {
      rows.setRowVector(i, average(vectors, sentences.get(i).words()));
    }
    return rows;
  }
}
