package chainrule.formula.tree;

import java.util.List;

/** 1 where the condition holds, else 0. */
public record Truth(Condition condition) implements Expr {
  @Override
  public List<Expr> children() {
    return condition.sides();
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new Truth(condition.withSides(parts));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.truth(this);
  }
}
