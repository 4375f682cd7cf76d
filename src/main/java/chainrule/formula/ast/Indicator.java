package chainrule.formula.ast;

import java.util.List;

/** 1 where the condition holds, else 0. */
public record Indicator(Condition condition) implements Expr {
  @Override
  public List<Expr> children() {
    return condition.sides();
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new Indicator(condition.withSides(parts));
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.truth(this);
  }
}
