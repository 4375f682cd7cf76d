package chainrule.formula.ast;

import java.util.List;

/** A list in a sentence. */
public final class WordList {
  private WordList() {}

  /**
   * “a, b and c”.
   *
   * @param words at least one
   */
  public static String of(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
