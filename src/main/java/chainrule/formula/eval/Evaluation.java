package chainrule.formula.eval;

import chainrule.formula.eval.array.NumericArray;

/**
 * What an expression is worth at a point.
 *
 * @param value its value; NaN where it has none
 * @param atKink whether a derivative is taken at a kink or a tie, where there is none
 */
public record Evaluation(NumericArray value, boolean atKink) {}
