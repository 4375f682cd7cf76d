package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.resolve.Statement.Membership;
import chainrule.formula.shape.Shape;
import java.util.Optional;

/** Resolves x ∈ S where it stands alone in a row. */
final class MembershipResolver {
  private final ExpressionResolver expressions;
  private final SetResolver sets;

  MembershipResolver(Scope scope) {
    this.expressions = new ExpressionResolver(scope);
    this.sets = new SetResolver(expressions);
  }

  /** Of numbers, it says to which of them a claim is restricted. */
  Optional<Condition> restriction(ExpressionSyntax element, ExpressionSyntax set) {
    Expr value = expressions.expression(element);
    boolean number = expressions.shape(value).map(Shape::isScalar).orElse(false);
    return number && sets.isOfNumbers(set)
        ? Optional.of(new Condition(sets.membership(value, set)))
        : Optional.empty();
  }

  /**
   * U ∈ ℝ^{d×n}, p ∈ (0, 1)^n: a claim about a shape and about each entry; empty for a set of which
   * nothing is known.
   */
  Optional<Membership> claim(ExpressionSyntax element, ExpressionSyntax set, Condition condition) {
    Expr value = expressions.expression(element);
    if (sets.isNamed(SetDifference.of(set).set())) {
      sets.membership(value, set);
      return Optional.empty();
    }
    return Optional.of(
        new Membership(
            value, set.text(), sets.kind(set).shape(), sets.bounds(value, set), condition));
  }
}
