package chainrule.formula;

import chainrule.formula.ast.Printer;
import chainrule.formula.repair.Change;
import java.util.List;
import java.util.stream.Collectors;

/** Says in English what a repair changes. */
final class RepairWords {
  private RepairWords() {}

  static Repair repair(NearLine near) {
    String words = near.steps().stream().map(RepairWords::of).collect(Collectors.joining("; "));
    List<RepairKind> kinds =
        near.steps().stream()
            .flatMap(step -> step.changes().stream())
            .map(RepairKinds::of)
            .toList();
    return new Repair(near.latex(), words, kinds);
  }

  private static String of(NearLine.Step step) {
    return (step.left() ? "on the left, " : "")
        + step.changes().stream().map(RepairWords::of).collect(Collectors.joining(", and "));
  }

  static String of(Change change) {
    Object[] operands = change.operands().stream().map(RepairWords::shown).toArray();
    return pattern(change).formatted(operands);
  }

  private static String pattern(Change change) {
    return switch (change.kind()) {
      case SIGN_MISSING -> "a minus sign is lost before %s";
      case SIGN_SUPERFLUOUS -> "the minus sign before %s is one too many";
      case TRANSPOSE_MISSING -> "a transpose is lost on %s";
      case TRANSPOSE_SUPERFLUOUS -> "the transpose of %s is one too many";
      case FACTOR_MISSING -> "the factor %s is lost";
      case FACTOR_SUPERFLUOUS -> "the factor %s is one too many";
      case TERM_MISSING -> "the term %s is lost";
      case TERM_SUPERFLUOUS -> "the term %s is one too many";
      case DENOMINATOR_MISSING -> "the denominator %s is lost";
      case DENOMINATOR_SUPERFLUOUS -> "the denominator %s is one too many";
      case NUMERATOR_SUPERFLUOUS -> "the numerator %s is one too many";
      case FRACTION_INVERTED -> "the fraction %s is upside down";
      case FRACTION_BAR_MISSING -> "the bar of the fraction %s is lost";
      case POWER_SUPERFLUOUS -> "the power of %s is one too many";
      case SQUARE_MISSING -> "a square is lost on %s";
      case EXPONENT_REPLACED -> "the exponent %s stands where %s is true";
      case RECIPROCAL_MEANT -> "%s stands where its reciprocal %s is true";
      case SYMMETRY_ASSUMED -> "%s is not symmetric: its double is not %s";
      case SUM_SUPERFLUOUS -> "the sum over %s is one too many";
      case VARIABLE_REPLACED -> "the derivative in %s stands where that in %s is true";
      case COMPLEMENT_MISSING -> "“1 -” is lost before %s";
      case INDEX_RENAMED -> "the index %s stands where %s is true, throughout %s";
      case INDEX_REPLACED,
          SYMBOL_REPLACED,
          ENTRY_OR_VECTOR_REPLACED,
          NUMBER_REPLACED,
          FUNCTION_REPLACED,
          PRIME_REPLACED,
          COMPLEMENT_REPLACED,
          OPERATION_REPLACED,
          PART_REPLACED,
          TOKEN_REPLACED,
          WORD_MISSPELLED ->
          "%s stands where %s is true";
      case FUNCTION_SUPERFLUOUS, TOKEN_SUPERFLUOUS -> "%s is one too many";
      case FUNCTION_ALREADY_DIFFERENTIATED -> "%s is one too many: σ′ was already multiplied in";
      case FUNCTION_MISSING, TOKEN_MISSING_BEFORE -> "%s is lost before %s";
      case INNER_DERIVATIVE_MISSING -> "the factor %s is lost: chain rule";
      case DERIVATIVE_MISSING -> "the derivative in %s is lost before %s";
      case DERIVATIVE_SUPERFLUOUS -> "the derivative of %s is one too many";
      case PARTIAL_SIGN_MISSING -> "“\\partial” is lost before %s";
      case SUM_MISSING -> "the sum over %s is lost before %s";
      case RANGE_TOO_NARROW -> "the range of %s is too narrow";
      case RANGE_TOO_WIDE -> "the range of %s is too wide";
      case CONDITION_MISSING -> "the condition %s is lost";
      case CONDITION_SUPERFLUOUS -> "the condition %s is one too many";
      case CONDITION_REVERSED -> "the condition is %s";
      case FACTORS_REARRANGED -> "the product is %s";
      case OUTER_PRODUCT_MEANT -> "the product is %s, an outer product";
      case BRACKETS_TOO_NARROW -> "%s belongs into the brackets: %s is meant";
      case BRACKETS_TOO_WIDE -> "%s belongs outside the brackets: %s is meant";
      case BRACKETS_MISSING -> "the brackets in %s are lost";
      case NOT_LINEAR -> "%s is not the sum of its parts";
      case EXCHANGED -> "%s and %s have changed places";
      case SCRIPTS_EXCHANGED -> "%s and %s have each other's scripts";
      case SUBSCRIPT_MEANT -> "%s is meant as a subscript";
      case SUPERSCRIPT_MEANT -> "%s is meant as a superscript";
      case TOKEN_MISSING -> "%s is lost";
      case TOKEN_MISPLACED -> "%s stands at the wrong place";
    };
  }

  /** In quotation marks where it can be typeset, else in words. */
  private static String shown(String operand) {
    return switch (operand) {
      case "_" -> "the sign of a subscript";
      case "^" -> "the sign of a superscript";
      case "{" -> "an opening brace";
      case "}" -> "a closing brace";
      case "'" -> "a prime";
      case "" -> "the end";
      case "\\hat", "\\tilde", "\\bar" -> "the accent";
      case "\\frac", "\\dfrac", "\\tfrac" -> "the fraction";
      case "\\left", "\\right", "\\text", "\\mathrm", "\\operatorname" -> "a command";
      default -> Printer.quoted(operand);
    };
  }
}
