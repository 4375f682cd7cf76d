package chainrule.text;

import chainrule.math.Require;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A center word w_t and its outside words w_{t−m} … w_{t−1}, w_{t+1} … w_{t+m}, as indices; at the
 * edges of a sentence there are fewer. Notebook 06.
 *
 * @param center c, the index of the word in the middle
 * @param outsides the indices of the words around it, from left to right; repeats count
 */
public record Window(int center, List<Integer> outsides) {
  /** Copies the outside words. */
  public Window {
    outsides = List.copyOf(outsides);
  }

  /**
   * The windows of a sentence, one for each position that has an outside word: a sentence of one
   * word has none.
   *
   * @param sentence the indices of its words. Not modified.
   * @param size m ≥ 1, the largest distance between center and outside word
   * @throws IllegalArgumentException if the size is below 1
   */
  public static List<Window> slide(List<Integer> sentence, int size) {
    Require.atLeast("window size", size, 1);
    return IntStream.range(0, sentence.size())
        .mapToObj(t -> new Window(sentence.get(t), around(sentence, t, size)))
        .filter(window -> !window.outsides.isEmpty())
        .toList();
  }

  private static List<Integer> around(List<Integer> sentence, int t, int size) {
    int from = Math.max(0, t - size);
    int to = (int) Math.min(sentence.size() - 1L, (long) t + size);
    return IntStream.rangeClosed(from, to).filter(j -> j != t).mapToObj(sentence::get).toList();
  }
}
