package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import java.util.ArrayList;
import java.util.List;

/** The edits by which another part of the whole belongs to an operator, or a factor. */
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
            new MissingNormaliserRule());
  }

  /** All expressions that are one such edit away. */
  List<TreeEdit> of(Expr whole) {
    List<TreeEdit> edits = new ArrayList<>();
    ExprPosition.in(whole).stream()
        .filter(position -> position.role() == ExprPosition.Role.VALUE)
        .forEach(position -> rules.forEach(rule -> rule.at(position, edits::add)));
    return edits;
  }
}
