package chainrule.formula.study;

import chainrule.formula.study.Sums.Addend;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Σ before (a ± b) behind: a sum in brackets, and what it is multiplied with.
 *
 * @param sum the Σ in front of all, which may be empty
 * @param before the factors before the brackets, within the sum
 * @param inside the addends in the brackets, two at least
 * @param behind the factors behind them
 */
record Distribution(String sum, String before, List<Addend> inside, String behind) {
  private static final Pattern ROUND = Pattern.compile(Pieces.ROUND);
  private static final Pattern SUM = Pattern.compile("^(.*" + Pieces.SUM + "\\s*|)(.*)$");
  private static final String APPLIES = ".*(\\\\[a-zA-Z]+|[a-zA-Z]{2}|'|[_^])$";

  /** All that a product can be seen as. */
  static List<Distribution> in(String product) {
    List<Distribution> found = new ArrayList<>();
    Matcher round = ROUND.matcher(product);
    while (round.find()) {
      String before = product.substring(0, round.start()).replaceFirst("\\\\Big$", "").strip();
      String within = product.substring(round.start() + 1, round.end() - 1);
      String behind = product.substring(round.end()).strip();
      List<Addend> inside = Sums.addends(within.replaceFirst("\\\\Big$", ""));
      Matcher parts = SUM.matcher(before);
      boolean multiplies = !before.matches(APPLIES) && !behind.matches("[_^'].*");
      if (inside.size() > 1 && multiplies && isBalanced(before) && parts.matches()) {
        found.add(new Distribution(parts.group(1), parts.group(2), inside, behind));
      }
    }
    return found;
  }

  private static boolean isBalanced(String text) {
    return text.replaceAll("[^{(\\[]", "").length() == text.replaceAll("[^})\\]]", "").length();
  }

  /** The addend in the brackets multiplied out. */
  Addend times(Addend addend) {
    return addend.with(before + " " + addend.body() + " " + behind);
  }

  /** The first addend in the brackets. */
  Addend first() {
    return inside.get(0);
  }

  /** All addends in the brackets but the first. */
  List<Addend> others() {
    return inside.subList(1, inside.size());
  }
}
