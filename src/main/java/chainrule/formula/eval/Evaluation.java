package chainrule.formula.eval;

import chainrule.formula.eval.array.NumericArray;

/**
 * What an expression is worth at a point.
 *
 * @param value its value; NaN where it has none
 * @param nearKink whether an argument came so close to a kink or a tie that neither side is sure
 */
public record Evaluation(NumericArray value, boolean nearKink) {}
