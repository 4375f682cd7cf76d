package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import java.math.BigDecimal;

/** A number as it was written. */
public record NumberLiteral(BigDecimal value) implements LeafExpr {
  /** 0 takes any shape, every other number is a scalar. */
  @Override
  public Typing typing() {
    return Typing.of(value.signum() == 0 ? Shape.ANY : Shape.SCALAR);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.numberLiteral(this);
  }
}
