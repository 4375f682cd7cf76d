package chainrule.view.tables;

import static chainrule.view.tables.Columns.ERROR;
import static chainrule.view.tables.Columns.MAX_ROWS;
import static chainrule.view.tables.Columns.THREE;
import static chainrule.view.tables.Columns.TWO;
import static chainrule.view.tables.Columns.WHOLE;
import static chainrule.view.tables.Columns.numbers;
import static chainrule.view.tables.Columns.words;

import chainrule.network.Labels;
import chainrule.network.RegularisationSweep;
import chainrule.text.LabelledCorpus;
import chainrule.text.LabelledSentence;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import tech.tablesaw.api.Table;

/** Labelled sentences and how they were classified. */
public final class SentimentTables {
  private SentimentTables() {}

  /** Accuracies against λ. */
  public static Table of(RegularisationSweep sweep) {
    List<RegularisationSweep.Point> shown = sweep.points().stream().limit(MAX_ROWS).toList();
    return Table.create(
        "accuracy against λ",
        numbers("λ", ERROR, shown, RegularisationSweep.Point::lambda),
        numbers("train", THREE, shown, RegularisationSweep.Point::trainAccuracy),
        numbers("dev", THREE, shown, RegularisationSweep.Point::devAccuracy));
  }

  /** Part, class, number of words and text of every sentence, train before dev before test. */
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

  /** The true class, the most probable one and its probability, of every sentence. */
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
}
