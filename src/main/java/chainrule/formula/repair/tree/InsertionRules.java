package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.repair.tree.ExprPosition.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The expensive rules, of which each proposes many edits: something is put in, or a part is put
 * elsewhere.
 */
final class InsertionRules {
  private final List<TreeRewrite> rules;

  InsertionRules(CandidatePool pool) {
    rules =
        List.of(
            new FractionRule(),
            new MissingFunctionRule(pool),
            new MissingFactorRule(pool),
            new MissingTermRule(pool),
            new MisplacedPartRule(pool));
  }

  /** The expressions that are one insertion away, at the outer positions first. */
  List<TreeEdit> of(Expr whole, int most) {
    List<TreeEdit> edits = new ArrayList<>();
    for (ExprPosition position : ExprPosition.in(whole)) {
      if (position.role() == Role.VALUE && edits.size() < most) {
        rules.forEach(rule -> rule.at(position, edits::add));
      }
    }
    return edits.subList(0, Math.min(edits.size(), most));
  }
}
