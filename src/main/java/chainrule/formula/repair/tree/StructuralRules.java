package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits that undo mistakes of the mind: another part belongs to an operator; a scalar, a sum, a
 * square or an inner derivative is forgotten; a matrix is taken for symmetric.
 */
final class StructuralRules {
  private final List<TreeRewrite> rules;

  StructuralRules(CandidatePool pool) {
    rules =
        List.of(
            new OperatorScopeRule(),
            new OperationRule(),
            new FalseLinearityRule(),
            new OperatorOrderRule(),
            new InnerDerivativeRule(pool),
            new MissingNormaliserRule(),
            new ScalarFactorRule(pool),
            new ReciprocalRule(),
            new LostTermRule(pool),
            new ExponentRule(),
            new SymmetryRule(),
            new MissingSumRule(),
            new SuperfluousSumRule(pool));
  }

  /** All expressions that are one such edit away. */
  List<TreeEdit> of(Expr whole) {
    List<TreeEdit> edits = new ArrayList<>();
    ExprPosition.values(whole)
        .forEach(position -> rules.forEach(rule -> rule.at(position, edits::add)));
    return edits;
  }
}
