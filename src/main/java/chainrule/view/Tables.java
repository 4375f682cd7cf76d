package chainrule.view;

import static chainrule.view.Columns.ERROR;
import static chainrule.view.Columns.FIVE;
import static chainrule.view.Columns.ONE;
import static chainrule.view.Columns.THREE;
import static chainrule.view.Columns.TWO;
import static chainrule.view.Columns.WHOLE;
import static chainrule.view.Columns.gradients;
import static chainrule.view.Columns.numbers;
import static chainrule.view.Columns.words;

import chainrule.check.GradientCheck;
import chainrule.check.StepSizeStudy;
import chainrule.formula.claims.ClaimSummary;
import chainrule.formula.claims.Outcome;
import chainrule.network.Labels;
import chainrule.network.RegularisationSweep;
import chainrule.text.LabelledCorpus;
import chainrule.text.LabelledSentence;
import chainrule.text.Vocabulary;
import chainrule.text.Window;
import chainrule.train.Neighbour;
import chainrule.train.WordVectors;
import java.util.Arrays;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Results as Tablesaw tables: a column for each notion, the digits that matter, and at most 12 rows
 * but for tables of sentences, which are there to be searched.
 */
public final class Tables {
  private static final int NEAREST = 5;
  private static final int ROWS = 12;

  private Tables() {}

  /**
   * Component, analytic, numeric, relative error; the 12 worst rows where there are more.
   *
   * @param check the rows
   */
  public static Table of(GradientCheck check) {
    List<GradientCheck.Row> rows = check.shown();
    return Table.create(
        check.verdict().toString(),
        words("component", rows, GradientCheck.Row::component),
        gradients("analytic", rows, GradientCheck.Row::analytic),
        gradients("numeric", rows, GradientCheck.Row::numeric),
        numbers("relative error", ERROR, rows, GradientCheck.Row::relativeError));
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
    List<SideBySide> rows = SideBySide.of(check, exact);
    return Table.create(
        check.verdict().toString(),
        words("component", rows, SideBySide::component),
        gradients("analytic", rows, SideBySide::analytic),
        gradients("numeric", rows, SideBySide::numeric),
        gradients("exact", rows, SideBySide::exact),
        numbers("|analytic − exact|", ERROR, rows, SideBySide::difference));
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
    return of(check, SideBySide.entries(exact));
  }

  /**
   * The errors of both difference quotients, one row for each power of ten from 1e−1 to 1e−12.
   *
   * @param study the step sizes
   */
  public static Table of(StepSizeStudy study) {
    List<StepSizeStudy.Point> decades = study.decades().stream().skip(1).limit(ROWS).toList();
    return Table.create(
        "error against step size",
        numbers("h", "0E0", decades, StepSizeStudy.Point::h),
        numbers("forward error", ERROR, decades, StepSizeStudy.Point::forwardError),
        numbers("central error", ERROR, decades, StepSizeStudy.Point::centralError));
  }

  /**
   * How many claims became what, a row for each write-up.
   *
   * @param summary the counts
   */
  public static Table of(ClaimSummary summary) {
    Table table =
        Table.create(
            "claims",
            words("write-up", summary.rows(), ClaimSummary.Row::writeUp),
            numbers("claims", WHOLE, summary.rows(), ClaimSummary.Row::total));
    for (Outcome outcome : summary.outcomes()) {
      table.addColumns(numbers(outcome.name(), WHOLE, summary.rows(), row -> row.count(outcome)));
    }
    return table;
  }

  /**
   * The nearest words of several words, a column each, the nearest first.
   *
   * @param vectors word vectors. Not modified.
   * @param words the words to ask for
   * @param k how many neighbours, at least 1; 12 are shown at the most
   * @throws IllegalArgumentException if a word is unknown or k is below 1
   */
  public static Table neighbours(WordVectors vectors, List<String> words, int k) {
    return Table.create(
        "nearest words",
        words.stream()
            .map(word -> words(word, vectors.nearest(word, Math.min(k, ROWS)), Neighbour::word))
            .toArray(StringColumn[]::new));
  }

  /**
   * The nearest words of one word by several word vectors, a column each, the nearest first.
   *
   * @param word the word to ask for
   * @param k how many neighbours, at least 1; 12 are shown at the most
   * @param vectors names and word vectors, in the order to show them. Not modified.
   * @throws IllegalArgumentException if the word is unknown or k is below 1
   */
  @SafeVarargs
  public static Table neighbours(String word, int k, Entry<String, WordVectors>... vectors) {
    Table table = Table.create("nearest words");
    for (Entry<String, WordVectors> one : vectors) {
      List<Neighbour> nearest = one.getValue().nearest(word, Math.min(k, ROWS));
      table.addColumns(words(one.getKey(), nearest, Neighbour::word));
    }
    return table;
  }

  /**
   * Words and how near they are, for example from {@code vectors.nearest} or {@code
   * vectors.analogy}.
   *
   * @param neighbours the words, in order
   */
  public static Table of(List<Neighbour> neighbours) {
    List<Neighbour> shown = neighbours.stream().limit(ROWS).toList();
    return Table.create(
        "nearest words",
        words("word", shown, Neighbour::word),
        numbers("cosine", THREE, shown, Neighbour::similarity));
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
    int length = columns.length == 0 ? 0 : columns[0].getValue().getDimension();
    List<Integer> places = IntStream.range(0, Math.min(ROWS, length)).boxed().toList();
    Table table = Table.create(title, numbers("component", WHOLE, places, i -> i));
    for (Entry<String, RealVector> column : columns) {
      RealVector vector = column.getValue();
      if (vector.getDimension() != length) {
        throw new IllegalArgumentException(
            "%s has length %d, %s has length %d; they must be equal"
                .formatted(columns[0].getKey(), length, column.getKey(), vector.getDimension()));
      }
      table.addColumns(numbers(column.getKey(), digits(vector), places, vector::getEntry));
    }
    return table;
  }

  /** Five digits after the point; one where the numbers are large, none where they are whole. */
  private static String digits(RealVector vector) {
    boolean whole = Arrays.stream(vector.toArray()).allMatch(x -> x == Math.rint(x));
    return whole ? WHOLE : vector.getLInfNorm() < 100 ? FIVE : ONE;
  }

  /**
   * The most frequent words, each with the index that is its row of V and of U.
   *
   * @param vocabulary words with their counts
   */
  public static Table of(Vocabulary vocabulary) {
    List<Integer> indices = IntStream.range(0, Math.min(ROWS, vocabulary.size())).boxed().toList();
    return Table.create(
        "the most frequent words",
        numbers("index", WHOLE, indices, i -> i),
        words("word", indices, vocabulary::word),
        numbers("count", WHOLE, indices, vocabulary::count));
  }

  /**
   * Windows with their words.
   *
   * @param windows the first 12 are shown
   * @param vocabulary the words of their indices
   */
  public static Table windows(List<Window> windows, Vocabulary vocabulary) {
    List<Window> shown = windows.stream().limit(ROWS).toList();
    return Table.create(
        "windows",
        words("center", shown, window -> vocabulary.word(window.center())),
        words("outside", shown, window -> joined(window.outsides(), vocabulary)));
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
    List<Integer> shown = IntStream.range(0, Math.min(ROWS, outsides.size())).boxed().toList();
    return Table.create(
        "terms",
        words("outside", shown, i -> vocabulary.word(outsides.get(i))),
        words("negatives", shown, i -> joined(negatives.get(i), vocabulary)));
  }

  /**
   * The words of a map and who is nearest to them in all dimensions, among the words of the map.
   *
   * @param map the first 12 words are shown
   */
  public static Table of(WordMap map) {
    List<WordMap.Spot> shown = map.spots().stream().limit(ROWS).toList();
    return Table.create(
        "nearest words of the map",
        words("word", shown, WordMap.Spot::word),
        words("kind", shown, WordMap.Spot::category),
        words("nearest", shown, spot -> String.join(", ", spot.nearest(NEAREST))));
  }

  /**
   * λ and the accuracies it gave.
   *
   * @param sweep the first 12 λ are shown
   */
  public static Table of(RegularisationSweep sweep) {
    List<RegularisationSweep.Point> shown = sweep.points().stream().limit(ROWS).toList();
    return Table.create(
        "accuracy against λ",
        numbers("λ", ERROR, shown, RegularisationSweep.Point::lambda),
        numbers("train", THREE, shown, RegularisationSweep.Point::trainAccuracy),
        numbers("dev", THREE, shown, RegularisationSweep.Point::devAccuracy));
  }

  /**
   * Part, class, number of words and text of every sentence, train before dev before test: as many
   * rows as sentences, to be filtered, grouped and sorted.
   *
   * @param corpus sentences in three parts
   */
  public static Table sentences(LabelledCorpus corpus) {
    return part("train", corpus.train(), corpus.classes())
        .append(part("dev", corpus.dev(), corpus.classes()))
        .append(part("test", corpus.test(), corpus.classes()))
        .setName(corpus.name());
  }

  private static Table part(String name, List<LabelledSentence> sentences, List<String> classes) {
    return Table.create(
        words("part", sentences, sentence -> name),
        words("class", sentences, sentence -> classes.get(sentence.label())),
        numbers("words", WHOLE, sentences, sentence -> sentence.words().size()),
        words("sentence", sentences, LabelledSentence::text));
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
    if (sentences.size() != probabilities.getRowDimension()) {
      throw new IllegalArgumentException(
          "%d sentences and %d rows of probabilities; there must be one for each"
              .formatted(sentences.size(), probabilities.getRowDimension()));
    }
    List<Integer> predicted = Labels.mostProbable(probabilities);
    List<Integer> rows = IntStream.range(0, sentences.size()).boxed().toList();
    return Table.create(
        "answers",
        words("true", rows, n -> classes.get(sentences.get(n).label())),
        words("predicted", rows, n -> classes.get(predicted.get(n))),
        numbers("ŷ", TWO, rows, n -> probabilities.getEntry(n, predicted.get(n))),
        words("sentence", rows, n -> sentences.get(n).text()));
  }

  private static String joined(List<Integer> indices, Vocabulary vocabulary) {
    return indices.stream().map(vocabulary::word).collect(Collectors.joining(", "));
  }
}
