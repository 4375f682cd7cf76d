package chainrule.exercise;

import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Verdict;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The kinds of slips, told from what would mend a line, which is never shown. The first kind whose
 * words occur in the repair's is taken.
 */
enum Slip {
  SIGN("minus sign|“-” is|“\\(-.*” stands where", "A sign is wrong."),
  TRANSPOSE(
      "a transpose is lost|the transpose of|“\\^\\\\top” is",
      "A transpose is missing, or one is too many."),
  RANGE("the range of", "A sum runs over the wrong range."),
  CONDITION("condition|it is true for", "It is true under a condition only. Under which one?"),
  SUM("the sum over|“\\\\sum” is", "A sum is missing, or one is too many."),
  DERIVATIVE(
      "derivative|\\\\partial|already multiplied|“'” is",
      "The chain rule: a derivative is missing, or it was taken twice."),
  TERM("the term|“1 -”", "A term is missing, or one is too many."),
  FACTOR(
      "the factor|denominator|numerator|upside down|power|square|“\\d+” stands where “\\d+”",
      "A factor is missing, or one is too many."),
  ORDER("product is", "The factors of a product stand in the wrong order, or lack a transpose."),
  INDEX("stands where", "A letter or an index stands where another should."),
  FUNCTION("is lost|too many", "A function is missing, or one is too many."),
  NONE("", "No single small change makes it true. Begin that step again.");

  private static final Pattern ADVICE = Pattern.compile("; [^;]* can(?=;|$)");
  private final Pattern words;
  private final String sentence;

  Slip(String words, String sentence) {
    this.words = Pattern.compile(words);
    this.sentence = sentence;
  }

  /** What kind of slip a line has, in a sentence. */
  static String of(Line line) {
    String kind =
        line.repair()
            .map(Repair::words)
            .map(Slip::named)
            .map(slip -> slip.sentence)
            .orElse(NONE.sentence);
    return switch (line.verdict()) {
      case MEANINGLESS ->
          line.message().contains("not bound or defined")
              ? "A name is not one of this exercise's letters."
              : "The shapes do not fit. " + (line.repair().isPresent() ? kind : "");
      case UNREADABLE -> "It could not be read; the place is marked.";
      case UNDEFINED -> "One side has no value where the other has one.";
      default -> kind;
    };
  }

  private static Slip named(String repair) {
    return Arrays.stream(values())
        .filter(slip -> slip.words.matcher(repair).find())
        .findFirst()
        .orElse(NONE);
  }

  /** A message without the part that says which product could be formed instead. */
  static String withoutAdvice(String message) {
    return ADVICE.matcher(message).replaceAll("");
  }

  /** What became of a line, in a few words. */
  static String inWords(Verdict verdict) {
    return switch (verdict) {
      case FAILS -> "does not hold";
      case MEANINGLESS -> "has no meaning";
      case UNREADABLE -> "could not be read";
      case UNDEFINED -> "has no value at most points";
      case HOLDS, NO_CLAIM -> "holds";
    };
  }
}
