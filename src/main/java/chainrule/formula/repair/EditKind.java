package chainrule.formula.repair;

/** What an edit changes. The operands that each kind has are named in its comment, in order. */
public enum EditKind {
  /** A minus sign before the operand is missing. */
  SIGN_MISSING,
  /** The minus sign before the operand is superfluous. */
  SIGN_SUPERFLUOUS,
  /** The operand lacks a transpose. */
  TRANSPOSE_MISSING,
  /** The transpose of the operand is superfluous. */
  TRANSPOSE_SUPERFLUOUS,
  /** The operand is missing as a factor. */
  FACTOR_MISSING,
  /** The factor is superfluous. */
  FACTOR_SUPERFLUOUS,
  /** The operand is missing as a term. */
  TERM_MISSING,
  /** The term is superfluous. */
  TERM_SUPERFLUOUS,
  /** The operand is missing as a denominator. */
  DENOMINATOR_MISSING,
  /** The denominator is superfluous. */
  DENOMINATOR_SUPERFLUOUS,
  /** The numerator is superfluous. */
  NUMERATOR_SUPERFLUOUS,
  /** The fraction is upside down. */
  FRACTION_INVERTED,
  /** The bar of the fraction is missing. */
  FRACTION_BAR_MISSING,
  /** The power of the operand is superfluous. */
  POWER_SUPERFLUOUS,
  /** The operand lacks a square. */
  SQUARE_MISSING,
  /** The first operand, an exponent, stands for the second. */
  EXPONENT_REPLACED,
  /** The first operand, a number, stands for its reciprocal, the second. */
  RECIPROCAL_MEANT,
  /** The first operand, a matrix, was taken for symmetric; the second is it and its transpose. */
  SYMMETRY_ASSUMED,
  /** “1 -” is missing before the operand. */
  COMPLEMENT_MISSING,
  /** The first operand, an index, stands for the second. */
  INDEX_REPLACED,
  /** The first operand, an index, stands for the second throughout the third. */
  INDEX_RENAMED,
  /** The first operand, a name or an entry, stands for the second. */
  SYMBOL_REPLACED,
  /** A vector stands for its entry, or an entry for its vector. */
  ENTRY_OR_VECTOR_REPLACED,
  /** The first operand, a number, stands for the second. */
  NUMBER_REPLACED,
  /** The first operand, a function of something, stands for the second. */
  FUNCTION_REPLACED,
  /** The first operand is differentiated once more, or once less, than the second. */
  PRIME_REPLACED,
  /** The first operand stands for one minus it, the second. */
  COMPLEMENT_REPLACED,
  /** The first operand joins two parts by another operation than the second. */
  OPERATION_REPLACED,
  /** The first operand, a part, stands for the second. */
  PART_REPLACED,
  /** The function is superfluous. */
  FUNCTION_SUPERFLUOUS,
  /** The first operand, a function, is missing before the second. */
  FUNCTION_MISSING,
  /** The function is superfluous, since its derivative is already a factor. */
  FUNCTION_ALREADY_DIFFERENTIATED,
  /** The operand, f′(g) or the derivative of g, is missing as a factor. */
  INNER_DERIVATIVE_MISSING,
  /** The derivative in the first operand is missing before the second. */
  DERIVATIVE_MISSING,
  /** The derivative of the operand is superfluous. */
  DERIVATIVE_SUPERFLUOUS,
  /** The derivative is taken in the first operand instead of the second. */
  VARIABLE_REPLACED,
  /** The sign ∂ is missing before the operand. */
  PARTIAL_SIGN_MISSING,
  /** The sum over the first operand is missing before the second. */
  SUM_MISSING,
  /** The sum over the first operand is superfluous: the second is meant. */
  SUM_SUPERFLUOUS,
  /** The range of the letter is too narrow. */
  RANGE_TOO_NARROW,
  /** The range of the letter is too wide. */
  RANGE_TOO_WIDE,
  /** The operand is missing as a condition of a sum. */
  CONDITION_MISSING,
  /** The condition of a sum is superfluous. */
  CONDITION_SUPERFLUOUS,
  /** The condition of a sum is to be the operand. */
  CONDITION_REVERSED,
  /** The factors stand in another order, or lack a transpose; the operand is their product. */
  FACTORS_REARRANGED,
  /** The same, and the product is an outer one. */
  OUTER_PRODUCT_MEANT,
  /** The first operand belongs inside the brackets: the second is meant. */
  BRACKETS_TOO_NARROW,
  /** The first operand belongs outside the brackets: the second is meant. */
  BRACKETS_TOO_WIDE,
  /** The brackets in the operand are missing. */
  BRACKETS_MISSING,
  /** The operand, a function of a sum, was taken for the sum of its values. */
  NOT_LINEAR,
  /** The two operands have changed places. */
  EXCHANGED,
  /** The two operands, names, have each other's scripts. */
  SCRIPTS_EXCHANGED,
  /** The operand is meant as a subscript. */
  SUBSCRIPT_MEANT,
  /** The operand is meant as a superscript. */
  SUPERSCRIPT_MEANT,
  /** The first operand, a token of the text, stands for the second. */
  TOKEN_REPLACED,
  /** The first operand, a word, is a misspelling of the second. */
  WORD_MISSPELLED,
  /** The token is superfluous. */
  TOKEN_SUPERFLUOUS,
  /** The token is missing. */
  TOKEN_MISSING,
  /** The first operand, a token, is missing before the second. */
  TOKEN_MISSING_BEFORE,
  /** The token, a sign or a bracket, stands at the wrong place. */
  TOKEN_MISPLACED
}
