package chainrule.formula.parse;

import java.util.Set;

/**
 * The commands that give a bracket its size. They are no tokens, but they belong to the bracket
 * behind them: a formula is cut out of a row together with them.
 */
final class SizeCommands {
  private static final Set<String> NAMES =
      Set.of(
          "left", "right", "middle", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr",
          "biggl", "biggr", "Biggl", "Biggr");

  private SizeCommands() {}

  /** Where the size command begins that stands before a place; the place, if none does. */
  static int startBefore(String source, int place) {
    int end = place;
    while (end > 0 && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(source.charAt(start - 1))) {
      start--;
    }
    boolean command = start > 0 && source.charAt(start - 1) == '\\';
    return command && NAMES.contains(source.substring(start, end)) ? start - 1 : place;
  }
}
