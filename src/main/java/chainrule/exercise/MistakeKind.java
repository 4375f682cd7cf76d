package chainrule.exercise;

import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Verdict;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The kinds of mistakes, found from the repair of a line, which is never shown. The first kind
 * whose words occur in the words of the repair is taken.
 */
enum MistakeKind {
  BRACKETS(
      "the brackets|at the wrong place",
      "Brackets are missing, or they hold too much or too little."),
  APART("sum of its parts", "A function of a sum is not the sum of the function's values."),
  SIGN("minus sign|“-” is|“\\(-.*” stands where", "A sign is wrong."),
  TRANSPOSE(
      "a transpose is lost|the transpose of|“\\^\\\\top” is",
      "A transpose is missing, or one is too many."),
  RANGE("the range of", "A sum runs over the wrong range."),
  CONDITION("condition|it is true for", "It is true under a condition only. Under which one?"),
  SUM("the sum over|“\\\\sum” is", "A sum is missing, or one is too many."),
  TERM("the term|“1 -”", "A term is missing, or one is too many."),
  DERIVATIVE(
      "derivative|\\\\partial|already multiplied|chain rule|“'” is",
      "The chain rule: a derivative is missing, or it was taken twice."),
  FACTOR(
      "the factor|denominator|numerator|upside down|power|square|“\\d+” stands where “\\d+”",
      "A factor is missing, or one is too many."),
  ORDER("product is", "The factors of a product stand in the wrong order, or lack a transpose."),
  PLACES("changed places", "Two things have changed places."),
  FUNCTION(
      "“\\\\(log|ln|exp|sigma|tanh|sqrt|operatorname[^“”]*)” (is|stands)",
      "A function is missing, or one is too many."),
  INDEX(
      Name.NAME + " stands where " + Name.NAME,
      "A letter or an index stands where another should."),
  LETTER(Name.NAME + " is (lost|one too many)", "A letter is missing, or one is too many."),
  OTHER(
      "stands where|is lost|too many", "A part of it is not what is meant; it should be another."),
  NONE("", "No single small change makes it true. Begin that step again.");

  private static final Pattern ADVICE = Pattern.compile("; [^;]* can(?=;|$)");
  private final Pattern words;
  private final String sentence;

  MistakeKind(String words, String sentence) {
    this.words = Pattern.compile(words);
    this.sentence = sentence;
  }

  /** What a letter with an accent and scripts looks like in a repair. */
  private static final class Name {
    static final String NAME =
        "“\\\\?[a-zA-Z]+( ?\\{?[a-zA-Z]\\}?)?([_^](\\{[^“”]{1,14}\\}|\\\\top|[a-zA-Z0-9]))*”";

    private Name() {}
  }

  /** The kind of mistake in a line, in a sentence. */
  static String of(Line line) {
    String kind =
        line.repair()
            .map(Repair::words)
            .map(MistakeKind::named)
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

  private static MistakeKind named(String repair) {
    return Arrays.stream(values())
        .filter(slip -> slip.words.matcher(repair).find())
        .findFirst()
        .orElse(NONE);
  }

  /** A message without the part that says which product could be formed instead. */
  static String withoutAdvice(String message) {
    return ADVICE.matcher(message).replaceAll("");
  }

  /** The verdict in a few words. */
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
