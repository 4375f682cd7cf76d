package chainrule.view.tables;

import static chainrule.view.tables.Columns.ERROR;
import static chainrule.view.tables.Columns.MOST_ROWS;
import static chainrule.view.tables.Columns.THREE;
import static chainrule.view.tables.Columns.TWO;
import static chainrule.view.tables.Columns.numbers;
import static chainrule.view.tables.Columns.words;

import chainrule.network.Labels;
import chainrule.network.RegularisationSweep;
import chainrule.text.LabelledSentence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import tech.tablesaw.api.Table;

/** Labelled sentences and how they were classified. */
public final class SentimentTables {
  private static final int LONGEST = 80;

  private SentimentTables() {}

  /** Accuracies against λ. */
  public static Table of(RegularisationSweep sweep) {
    List<RegularisationSweep.Point> shown = sweep.points().stream().limit(MOST_ROWS).toList();
    return Table.create(
        "accuracy against λ",
        numbers("λ", ERROR, shown, RegularisationSweep.Point::lambda),
        numbers("train", THREE, shown, RegularisationSweep.Point::trainAccuracy),
        numbers("dev", THREE, shown, RegularisationSweep.Point::devAccuracy));
  }

  /** Sentences and their classes. */
  public static Table sentences(List<LabelledSentence> sentences, List<String> classes) {
    int step = (sentences.size() + MOST_ROWS - 1) / MOST_ROWS;
    List<LabelledSentence> shown =
        IntStream.range(0, sentences.size())
            .filter(n -> n % step == 0)
            .mapToObj(sentences::get)
            .toList();
    return Table.create(
        "sentences",
        words("sentence", shown, sentence -> shortened(sentence.text())),
        words("class", shown, sentence -> classes.get(sentence.label())));
  }

  /** The sentences that were classified wrongly. */
  public static Table mistakes(
      List<LabelledSentence> sentences, RealMatrix probabilities, List<String> classes) {
    if (sentences.size() != probabilities.getRowDimension()) {
      throw new IllegalArgumentException(
          "%d sentences and %d rows of probabilities; there must be one for each"
              .formatted(sentences.size(), probabilities.getRowDimension()));
    }
    List<Integer> predicted = Labels.mostProbable(probabilities);
    List<Integer> wrong =
        IntStream.range(0, sentences.size())
            .filter(n -> predicted.get(n) != sentences.get(n).label())
            .boxed()
            .sorted(Comparator.comparing(n -> -probabilities.getEntry(n, predicted.get(n))))
            .limit(MOST_ROWS)
            .toList();
    return Table.create(
        "mistakes",
        words("sentence", wrong, n -> shortened(sentences.get(n).text())),
        words("true", wrong, n -> classes.get(sentences.get(n).label())),
        words("predicted", wrong, n -> classes.get(predicted.get(n))),
        numbers("ŷ", TWO, wrong, n -> probabilities.getEntry(n, predicted.get(n))));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }
}
