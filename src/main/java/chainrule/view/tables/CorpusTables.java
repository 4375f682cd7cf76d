package chainrule.view.tables;

import static chainrule.view.tables.Columns.MAX_ROWS;
import static chainrule.view.tables.Columns.WHOLE;
import static chainrule.view.tables.Columns.numbers;
import static chainrule.view.tables.Columns.words;

import chainrule.text.Vocabulary;
import chainrule.text.Window;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** Words, windows and draws. */
public final class CorpusTables {

  private CorpusTables() {}

  /** The most frequent words. */
  public static Table of(Vocabulary vocabulary) {
    List<Integer> indices =
        IntStream.range(0, Math.min(MAX_ROWS, vocabulary.size())).boxed().toList();
    return Table.create(
        "the most frequent words",
        numbers("index", WHOLE, indices, i -> i),
        words("word", indices, vocabulary::word),
        numbers("count", WHOLE, indices, vocabulary::count));
  }

  /** Windows with their words. */
  public static Table windows(List<Window> windows, Vocabulary vocabulary) {
    List<Window> shown = windows.stream().limit(MAX_ROWS).toList();
    return Table.create(
        "windows",
        words("center", shown, window -> vocabulary.word(window.center())),
        words("outside", shown, window -> joined(window.outsides(), vocabulary)));
  }

  /** Outside words with their negatives. */
  public static Table terms(
      List<Integer> outsides, List<List<Integer>> negatives, Vocabulary vocabulary) {
    List<Integer> shown = IntStream.range(0, Math.min(MAX_ROWS, outsides.size())).boxed().toList();
    return Table.create(
        "terms",
        words("outside", shown, i -> vocabulary.word(outsides.get(i))),
        words("negatives", shown, i -> joined(negatives.get(i), vocabulary)));
  }

  private static String joined(List<Integer> indices, Vocabulary vocabulary) {
    return indices.stream().map(vocabulary::word).collect(Collectors.joining(", "));
  }
}
