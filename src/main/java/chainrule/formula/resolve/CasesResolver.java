package chainrule.formula.resolve;

import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SegmentSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves cases: each row is a value, and when it is meant. */
final class CasesResolver {
  private final ExpressionResolver expressions;
  private final ConditionResolver conditions;

  CasesResolver(ExpressionResolver expressions, ConditionResolver conditions) {
    this.expressions = expressions;
    this.conditions = conditions;
  }

  Expr of(List<List<SegmentSyntax>> rows) {
    List<Cases.Branch> branches = new ArrayList<>();
    for (List<SegmentSyntax> row : rows) {
      branches.add(branch(row));
    }
    return new Cases(branches);
  }

  private Cases.Branch branch(List<SegmentSyntax> row) {
    Scope scope = expressions.scope();
    Condition outside = scope.takeSuffix();
    Expr value = expressions.expression(BracketResolver.formula(row.get(0)));
    Condition condition = scope.takeSuffix();
    scope.addSuffix(outside);
    for (SegmentSyntax segment : row.subList(1, row.size())) {
      condition = condition.and(condition(segment));
    }
    return new Cases.Branch(value, condition);
  }

  /** “if x > 0”, or a remark such as “otherwise”, which holds where nothing before it did. */
  private Condition condition(SegmentSyntax segment) {
    if (segment.hasRelation()) {
      return conditions.of(segment);
    }
    FactorSyntax first = segment.first().terms().get(0).term().factors().get(0);
    Optional<ContentsSyntax> inBrackets =
        first.atom().group().map(group -> group.contents()).filter(ConditionResolver::isCondition);
    return inBrackets.map(conditions::of).orElse(Condition.ALWAYS);
  }
}
