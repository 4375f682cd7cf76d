package chainrule.formula.ast;

import java.math.BigDecimal;

/** A number as it was written. */
public record NumberLiteral(BigDecimal value) implements LeafExpr {
  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.num(this);
  }
}
