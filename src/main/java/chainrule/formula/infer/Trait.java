package chainrule.formula.infer;

/** What the place of a name says about it. */
enum Trait {
  /** It is set in bold or has an arrow above it. */
  BOLD,
  /** It is transposed. */
  TRANSPOSED,
  /** It stands alone between the bars of a norm. */
  NORMED,
  /** A capital stands right behind it, as in hW. */
  BEFORE_CAPITAL,
  /** A capital stands right before it, as in Wx. */
  AFTER_CAPITAL,
  /** Brackets around a name or a list stand right behind it, as in f(x). */
  CALLED,
  /** It is what one differentiates in. */
  VARIABLE,
  /** It stands alone below a fraction's line or in an exponent, where only numbers can. */
  NUMBER,
  /** It is the end of a range. */
  LIMIT
}
