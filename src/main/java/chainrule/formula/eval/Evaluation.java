package chainrule.formula.eval;

import chainrule.formula.eval.array.NumericArray;

/**
 * What an expression is worth at a point.
 *
 * @param value its value; NaN where it has none
 * @param isOutside whether the point is outside of what the expression is about: a derivative is
 *     taken at a kink or a tie, or a matrix that is to be inverted is singular
 */
public record Evaluation(NumericArray value, boolean isOutside) {}
