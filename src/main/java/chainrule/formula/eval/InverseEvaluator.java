package chainrule.formula.eval;

import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;

/** Inverses of matrices. Who writes A⁻¹ says that there is one: other points are not meant. */
record InverseEvaluator(ArrayOperations by, EvaluationState state) {
  Array of(Array matrix) {
    Array inverse = by.inverse(matrix);
    state.leave(matrix.standard().isFinite() && !inverse.standard().isFinite());
    return inverse;
  }
}
