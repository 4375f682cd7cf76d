package chainrule.view;

import chainrule.check.GradientCheck;
import chainrule.check.StepSizeStudy;
import chainrule.network.RegularisationSweep;
import chainrule.text.LabelledCorpus;
import chainrule.text.LabelledSentence;
import chainrule.text.Vocabulary;
import chainrule.text.Window;
import chainrule.vectors.Neighbour;
import chainrule.vectors.WordVectors;
import chainrule.view.maps.WordMap;
import chainrule.view.tables.ClaimTable;
import chainrule.view.tables.CorpusTables;
import chainrule.view.tables.GradientTables;
import chainrule.view.tables.NeighbourTables;
import chainrule.view.tables.SentimentTables;
import chainrule.view.tables.VectorColumns;
import chainrule.writeups.ClaimSummary;
import java.util.List;
import java.util.Map.Entry;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import tech.tablesaw.api.Table;

/**
 * Results as Tablesaw tables: a column for each notion, the digits that matter, and at most 12 rows
 * but for tables of sentences, which are there to be searched.
 */
public final class Tables {
  private Tables() {}

  /**
   * Component, analytic, numeric, relative error; the 12 worst rows where there are more.
   *
   * @param check the rows
   */
  public static Table of(GradientCheck check) {
    return GradientTables.of(check);
  }

  /**
   * Component, analytic, numeric, exact, and how far the claim is from the exact value; the 12
   * worst rows where there are more.
   *
   * @param check the claim and the numeric values
   * @param exact the gradient by exact differentiation, a number for each row. Not modified.
   * @throws IllegalArgumentException if there are not as many numbers as rows
   */
  public static Table of(GradientCheck check, RealVector exact) {
    return GradientTables.of(check, exact);
  }

  /**
   * The same for the gradient in a matrix, which is read row by row.
   *
   * @param check the claim and the numeric values
   * @param exact the gradient by exact differentiation, an entry for each row of the check. Not
   *     modified.
   * @throws IllegalArgumentException if there are not as many entries as rows
   */
  public static Table of(GradientCheck check, RealMatrix exact) {
    return GradientTables.of(check, exact);
  }

  /**
   * The errors of both difference quotients, one row for each power of ten from 1e−1 to 1e−12.
   *
   * @param study the step sizes
   */
  public static Table of(StepSizeStudy study) {
    return GradientTables.of(study);
  }

  /**
   * How many claims became what, a row for each write-up.
   *
   * @param summary the counts
   */
  public static Table of(ClaimSummary summary) {
    return ClaimTable.of(summary);
  }

  /**
   * The nearest words of several words, a column each, the nearest first.
   *
   * @param vectors word vectors. Not modified.
   * @param words the words to ask for
   * @param k how many neighbours, at least 1; 12 are shown at most
   * @throws IllegalArgumentException if a word is unknown or k is below 1
   */
  public static Table neighbours(WordVectors vectors, List<String> words, int k) {
    return NeighbourTables.of(vectors, words, k);
  }

  /**
   * The nearest words of one word by several word vectors, a column each, the nearest first.
   *
   * @param word the word to ask for
   * @param k how many neighbours, at least 1; 12 are shown at most
   * @param vectors names and word vectors, in the order to show them. Not modified.
   * @throws IllegalArgumentException if the word is unknown or k is below 1
   */
  @SafeVarargs
  public static Table neighbours(String word, int k, Entry<String, WordVectors>... vectors) {
    return NeighbourTables.of(word, k, vectors);
  }

  /**
   * Words and how near they are, for example from {@code vectors.nearest} or {@code
   * vectors.analogy}.
   *
   * @param neighbours the words, in order
   */
  public static Table of(List<Neighbour> neighbours) {
    return NeighbourTables.of(neighbours);
  }

  /**
   * Vectors side by side, a column each, numbered from 0.
   *
   * @param title what they are
   * @param columns names and vectors, all of one length; the first 12 entries are shown. Not
   *     modified.
   * @throws IllegalArgumentException if the lengths differ
   */
  @SafeVarargs
  public static Table columns(String title, Entry<String, RealVector>... columns) {
    return VectorColumns.of(title, columns);
  }

  /**
   * The most frequent words, each with the index that is its row of V and of U.
   *
   * @param vocabulary words with their counts
   */
  public static Table of(Vocabulary vocabulary) {
    return CorpusTables.of(vocabulary);
  }

  /**
   * Windows with their words.
   *
   * @param windows the first 12 are shown
   * @param vocabulary the words of their indices
   */
  public static Table windows(List<Window> windows, Vocabulary vocabulary) {
    return CorpusTables.windows(windows, vocabulary);
  }

  /**
   * The terms of a window's loss: each outside word with its negatives, as many as the window has
   * outside words.
   *
   * @param outsides the first 12 are shown
   * @param negatives w_1 … w_K for each of them
   * @param vocabulary the words of the indices
   */
  public static Table terms(
      List<Integer> outsides, List<List<Integer>> negatives, Vocabulary vocabulary) {
    return CorpusTables.terms(outsides, negatives, vocabulary);
  }

  /**
   * The words of a map and who is nearest to them in all dimensions, among the words of the map.
   *
   * @param map the first 12 words are shown
   */
  public static Table of(WordMap map) {
    return NeighbourTables.of(map);
  }

  /**
   * λ and the accuracies it gave.
   *
   * @param sweep the first 12 λ are shown
   */
  public static Table of(RegularisationSweep sweep) {
    return SentimentTables.of(sweep);
  }

  /**
   * Part, class, number of words and text of every sentence, train before dev before test: as many
   * rows as sentences, to be filtered, grouped and sorted.
   *
   * @param corpus sentences in three parts
   */
  public static Table sentences(LabelledCorpus corpus) {
    return SentimentTables.sentences(corpus);
  }

  /**
   * The text, the true class and the most probable one with its probability: a row for each
   * sentence, in order, to be filtered, grouped and sorted.
   *
   * @param sentences with their true classes
   * @param probabilities Ŷ, a row for each sentence. Not modified.
   * @param classes the names of the classes
   * @throws IllegalArgumentException if there are not as many rows as sentences
   */
  public static Table answers(
      List<LabelledSentence> sentences, RealMatrix probabilities, List<String> classes) {
    return SentimentTables.answers(sentences, probabilities, classes);
  }
}
