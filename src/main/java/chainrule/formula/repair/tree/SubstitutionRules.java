package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import java.util.ArrayList;
import java.util.List;

/** The cheap edits: signs, transposes, letters, indices, functions, arrangements, ranges, drops. */
final class SubstitutionRules {
  private final TreeRewrite indices;
  private final List<TreeRewrite> values;

  SubstitutionRules(CandidatePool pool) {
    indices = new IndexRule(pool);
    values =
        List.of(
            new SymbolRule(pool),
            new SignRule(),
            new TransposeRule(pool),
            new FunctionRule(pool),
            new EntryOrVectorRule(pool),
            new SuperfluousOperandRule(),
            new IndexRenamingRule(pool),
            new NumberRule(),
            new FactorOrderRule(pool),
            new SumRangeRule(pool),
            new SumOrProductRule(),
            new PartialSignRule(),
            new VariableRule(pool));
  }

  /** All expressions that are one cheap edit away. */
  List<TreeEdit> of(Expr whole) {
    List<TreeEdit> edits = new ArrayList<>();
    for (ExprPosition position : ExprPosition.in(whole)) {
      switch (position.role()) {
        case INDEX -> indices.at(position, edits::add);
        case VARIABLE -> {}
        default -> values.forEach(rule -> rule.at(position, edits::add));
      }
    }
    return edits;
  }
}
