package chainrule.formula;

/** What was wrong with a line, told from the change that makes it true. */
public enum RepairKind {
  /** A plus or minus sign is missing, superfluous or misplaced. */
  SIGN,
  /** A transpose is missing or superfluous. */
  TRANSPOSE,
  /** A factor or a denominator is missing or superfluous, or a number is another. */
  FACTOR,
  /** A power is missing or superfluous, or its exponent is another. */
  POWER,
  /** A matrix was taken for symmetric. */
  SYMMETRY,
  /** A term is missing or superfluous. */
  TERM,
  /** A sum sign is missing or superfluous. */
  SUM,
  /** A sum runs over another range. */
  RANGE,
  /** A condition is missing, superfluous or reversed. */
  CONDITION,
  /** An index is another, or a vector stands for its entry. */
  INDEX,
  /** A letter, a name or a digit is missing, superfluous or another. */
  LETTER,
  /** A function is missing, superfluous or another. */
  FUNCTION,
  /** A derivative is missing, superfluous, or taken twice. */
  DERIVATIVE,
  /** The derivative is taken in another variable. */
  VARIABLE,
  /** The factors of a product stand in another order, or lack a transpose. */
  ORDER,
  /** Two things have changed places. */
  EXCHANGE,
  /** Brackets are missing, or hold too much or too little. */
  BRACKETS,
  /** A function of a sum was taken for the sum of its values. */
  LINEARITY,
  /** A fraction or a number is upside down, or the bar of a fraction is missing. */
  FRACTION,
  /** Two parts are joined by another operation. */
  OPERATION,
  /** A subscript is meant as a superscript, or a superscript as a subscript. */
  SCRIPT,
  /** A part is another. */
  OTHER
}
