package chainrule.exercise;

import chainrule.formula.Line;
import chainrule.formula.RemarkKind;
import chainrule.formula.RepairKind;
import chainrule.formula.Verdict;
import java.util.Optional;

/** Says what kind of mistake a line has, told from the kind of its repair, which is never shown. */
public final class MistakeKind {
  private MistakeKind() {}

  /** What kind of mistake a line has, in a sentence. */
  public static String of(Line line) {
    return of(line, Optional.empty());
  }

  /** The same where the line that was meant may tell the kind. */
  static String of(Line line, Optional<RepairKind> meant) {
    Optional<String> kind = kind(line, meant).map(MistakeKind::of);
    return switch (line.verdict()) {
      case MEANINGLESS -> ("The shapes do not fit. " + kind.orElse("")).strip();
      case UNREADABLE -> unreadable(line);
      case UNDEFINED ->
          ("One side has no value where the other has one. " + kind.orElse("")).strip();
      default -> kind.orElse("No single small change makes it true. Begin that step again.");
    };
  }

  private static Optional<RepairKind> kind(Line line, Optional<RepairKind> meant) {
    return line.hasRemark(RemarkKind.HOLDS_UNDER_CONDITION)
        ? Optional.of(RepairKind.CONDITION)
        : meant.or(() -> line.repair().map(near -> near.kinds().get(0)));
  }

  private static String unreadable(Line line) {
    if (!line.isBalanced()) {
      return "The brackets do not match; the place is marked.";
    }
    return line.hasRemark(RemarkKind.UNKNOWN_NAME)
        ? "A name is not one of this exercise's letters."
        : "It could not be read; the place is marked.";
  }

  static String of(RepairKind kind) {
    return switch (kind) {
      case SIGN -> "A plus or minus sign is wrong, missing, or stands at the wrong place.";
      case TRANSPOSE -> "A transpose is missing, or one is too many.";
      case FACTOR -> "A factor is missing, or one is too many.";
      case POWER -> "A power is missing, one is too many, or an exponent is wrong.";
      case SYMMETRY -> "A matrix was taken for symmetric, and it need not be.";
      case VARIABLE -> "The derivative is taken in another variable than the one that is meant.";
      case TERM -> "A term is missing, or one is too many.";
      case SUM -> "A sum is missing, or one is too many.";
      case RANGE -> "A sum runs over the wrong range.";
      case CONDITION -> "It is true under a condition only. Under which one?";
      case INDEX -> "A letter or an index stands where another should.";
      case LETTER -> "A letter or a number is missing, is one too many, or should be another.";
      case FUNCTION -> "A function is missing, one is too many, or it should be another.";
      case DERIVATIVE -> "The chain rule: a derivative is missing, or it was taken twice.";
      case ORDER -> "The factors of a product stand in the wrong order, or lack a transpose.";
      case EXCHANGE -> "Two things have changed places.";
      case BRACKETS -> "Brackets are missing, or they hold too much or too little.";
      case LINEARITY -> "A function of a sum is not the sum of the function's values.";
      case FRACTION ->
          "A fraction or a factor is upside down, or the bar of a fraction is missing.";
      case OPERATION -> "Two parts are joined by the wrong operation.";
      case SCRIPT -> "A subscript stands where a superscript should, or the other way round.";
      case OTHER -> "A part of it is not what is meant; it should be another.";
    };
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
