package chainrule.view.maps;

import static chainrule.math.Sigmoid.sigmoid;

import chainrule.train.PairUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of text above the picture of an update. */
final class UpdateCaption {
  private static final int IN_A_LINE = 4;

  private UpdateCaption() {}

  /**
   * The pair and the negatives, what moves, J and α, σ of the scores; equally many lines for every
   * update.
   */
  static List<String> of(PairUpdate update) {
    List<String> lines = new ArrayList<>(List.of(seen(update), moves(update), loss(update)));
    List<String> answers = answers(update);
    for (int from = 0; from < answers.size(); from += IN_A_LINE) {
      int to = Math.min(from + IN_A_LINE, answers.size());
      lines.add("σ(u·v)  " + String.join(", ", answers.subList(from, to)));
    }
    return lines;
  }

  private static String seen(PairUpdate update) {
    String seen =
        "Update %d. Seen in the text: %s beside %s"
            .formatted(update.number(), outside(update), center(update));
    String made = negatives(update, "");
    return made.isEmpty() ? seen : seen + "; made up: " + made;
  }

  private static String moves(PairUpdate update) {
    String pulls = "v %s pulls u %s".formatted(center(update), outside(update));
    String pushed = negatives(update, "u ");
    return pulls + (pushed.isEmpty() ? "" : ", pushes " + pushed) + ", and moves itself";
  }

  private static String loss(PairUpdate update) {
    return String.format(
        Locale.ROOT,
        "J  %.4f → %.4f  with α = %s",
        update.lossBefore(),
        update.lossAfter(),
        (float) update.learningRate());
  }

  /** For each term, {@code word σ before → σ after}. */
  private static List<String> answers(PairUpdate update) {
    return Stream.concat(Stream.of(update.loss().outside()), update.loss().negatives().stream())
        .map(
            w ->
                String.format(
                    Locale.ROOT,
                    "%s %.3f → %.3f",
                    update.words().get(w),
                    sigmoid(update.scoresBefore().getEntry(w)),
                    sigmoid(update.scoresAfter().getEntry(w))))
        .toList();
  }

  private static String center(PairUpdate update) {
    return update.words().get(update.center());
  }

  private static String outside(PairUpdate update) {
    return update.words().get(update.loss().outside());
  }

  private static String negatives(PairUpdate update, String before) {
    return update.loss().negatives().stream()
        .map(w -> before + update.words().get(w))
        .collect(Collectors.joining(", "));
  }
}
