package chainrule.formula.study;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mistake that students make, as a change of the text of a true line. */
enum CommonMistake {
  /** A plus for a minus. */
  PLUS_FOR_MINUS("(?<=[^=({&]) ?-", " +"),
  /** A minus for a plus. */
  MINUS_FOR_PLUS(" ?\\+", " -"),
  /** A minus that is not there. */
  MINUS_LOST("(?<=[=({]) ?-", " "),
  /** A sum that is not there. */
  SUM_LOST("\\\\sum(?:_(?:\\{[^{}]*\\}|[a-z]))?(?:\\^(?:\\{[^{}]*\\}|[a-zA-Z]))?", ""),
  /** A sum too many. */
  SUM_ADDED("(?<==)", "\\\\sum_w "),
  /** A transpose that is not there. */
  TRANSPOSE_LOST("\\^\\\\top|\\^T", ""),
  /** A function for its derivative. */
  PRIME_LOST("'", ""),
  /** A derivative for its function. */
  PRIME_ADDED("\\\\sigma(?!['a-z])", "\\\\sigma'"),
  /** The number for the letter. */
  ZERO_FOR_O("_o", "_0"),
  /** The outside word for any word. */
  O_FOR_W("_w", "_o"),
  /** Another power. */
  CUBE_FOR_SQUARE("\\^2", "^3"),
  /** A power that is not there. */
  SQUARE_LOST("\\^2", ""),
  /** A fraction upside down. */
  FRACTION_TURNED("\\\\frac\\{([^{}]*)\\}\\{([^{}]*)\\}", "\\\\frac{$2}{$1}"),
  /** A number that is not there. */
  FACTOR_LOST("(?<=[=(+-]) ?2(?=[ a-zA-Z\\\\])", ""),
  /** The labels for the predictions. */
  HAT_LOST("\\\\hat ?", ""),
  /** A function that is not there. */
  LOG_LOST("\\\\log ?", ""),
  /** One function for another. */
  LOG_FOR_EXP("\\\\exp", "\\\\log"),
  /** A complement that is not there. */
  COMPLEMENT_LOST("1 ?- ?", ""),
  /** The derivative in another variable. */
  VARIABLE("\\\\partial ?v_c", "\\\\partial U"),
  /** A product for the elementwise one. */
  ELEMENTWISE_LOST("\\\\odot|\\\\circ", "");

  private final Pattern place;
  private final String instead;

  CommonMistake(String place, String instead) {
    this.place = Pattern.compile(place);
    this.instead = instead;
  }

  /** All texts with this mistake, one for each place where it can be made. */
  List<String> in(String latex) {
    return place.matcher(latex).results().map(at -> made(latex, at.start())).toList();
  }

  private String made(String latex, int at) {
    Matcher matcher = place.matcher(latex);
    StringBuilder changed = new StringBuilder();
    if (matcher.find(at)) {
      matcher.appendReplacement(changed, instead);
      changed.append(latex.substring(matcher.end()));
    }
    return changed.toString();
  }
}
