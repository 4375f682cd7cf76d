package chainrule.formula;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.repair.Change;

/** What a change tells about what was wrong. */
final class RepairKinds {
  private RepairKinds() {}

  static RepairKind of(Change change) {
    return switch (change.kind()) {
      case SIGN_MISSING, SIGN_SUPERFLUOUS -> RepairKind.SIGN;
      case TRANSPOSE_MISSING, TRANSPOSE_SUPERFLUOUS -> RepairKind.TRANSPOSE;
      case FACTOR_MISSING,
          FACTOR_SUPERFLUOUS,
          DENOMINATOR_MISSING,
          DENOMINATOR_SUPERFLUOUS,
          NUMERATOR_SUPERFLUOUS,
          NUMBER_REPLACED ->
          RepairKind.FACTOR;
      case POWER_SUPERFLUOUS, SQUARE_MISSING, EXPONENT_REPLACED -> RepairKind.POWER;
      case SYMMETRY_ASSUMED -> RepairKind.SYMMETRY;
      case VARIABLE_REPLACED -> RepairKind.VARIABLE;
      case TERM_MISSING, TERM_SUPERFLUOUS, COMPLEMENT_MISSING, COMPLEMENT_REPLACED ->
          RepairKind.TERM;
      case FRACTION_INVERTED, FRACTION_BAR_MISSING, RECIPROCAL_MEANT -> RepairKind.FRACTION;
      case INDEX_REPLACED, INDEX_RENAMED, SYMBOL_REPLACED, ENTRY_OR_VECTOR_REPLACED ->
          RepairKind.INDEX;
      case FUNCTION_REPLACED, FUNCTION_SUPERFLUOUS, FUNCTION_MISSING -> RepairKind.FUNCTION;
      case PRIME_REPLACED,
          FUNCTION_ALREADY_DIFFERENTIATED,
          INNER_DERIVATIVE_MISSING,
          DERIVATIVE_MISSING,
          DERIVATIVE_SUPERFLUOUS,
          PARTIAL_SIGN_MISSING ->
          RepairKind.DERIVATIVE;
      case SUM_MISSING, SUM_SUPERFLUOUS -> RepairKind.SUM;
      case RANGE_TOO_NARROW,
          RANGE_TOO_WIDE,
          CONDITION_MISSING,
          CONDITION_SUPERFLUOUS,
          CONDITION_REVERSED ->
          RepairKind.RANGE;
      case FACTORS_REARRANGED, OUTER_PRODUCT_MEANT -> RepairKind.ORDER;
      case BRACKETS_TOO_NARROW, BRACKETS_TOO_WIDE, BRACKETS_MISSING -> RepairKind.BRACKETS;
      case NOT_LINEAR -> RepairKind.LINEARITY;
      case OPERATION_REPLACED -> RepairKind.OPERATION;
      case EXCHANGED, SCRIPTS_EXCHANGED -> RepairKind.EXCHANGE;
      case SUBSCRIPT_MEANT, SUPERSCRIPT_MEANT -> RepairKind.SCRIPT;
      case PART_REPLACED -> RepairKind.OTHER;
      case WORD_MISSPELLED -> RepairKind.LETTER;
      case TOKEN_REPLACED,
          TOKEN_SUPERFLUOUS,
          TOKEN_MISSING,
          TOKEN_MISSING_BEFORE,
          TOKEN_MISPLACED ->
          ofToken(change.operands().get(0));
    };
  }

  private static RepairKind ofToken(String token) {
    return switch (token) {
      case "+", "-" -> RepairKind.SIGN;
      case "(", ")", "[", "]", "{", "}", "\\left", "\\right", "," -> RepairKind.BRACKETS;
      case "^\\top", "\\top" -> RepairKind.TRANSPOSE;
      case "'", "\\partial", "\\nabla" -> RepairKind.DERIVATIVE;
      case "\\sum" -> RepairKind.SUM;
      case "_", "^" -> RepairKind.SCRIPT;
      case "\\frac", "\\dfrac", "\\tfrac" -> RepairKind.FRACTION;
      case "\\le", "\\ne" -> RepairKind.CONDITION;
      default -> ofWord(token);
    };
  }

  private static RepairKind ofWord(String token) {
    boolean function =
        token.startsWith("\\") && BuiltinFunction.named(token.substring(1)).isPresent();
    boolean number = !token.isEmpty() && token.chars().allMatch(Character::isDigit);
    return function || token.equals("\\sigma")
        ? RepairKind.FUNCTION
        : number ? RepairKind.FACTOR : RepairKind.LETTER;
  }
}
