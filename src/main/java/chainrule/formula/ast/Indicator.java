package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import java.util.List;

/** 1 where the condition holds, else 0. */
public record Indicator(Condition condition, Typing typing) implements Expr {
  /** A number, if the condition compares numbers. */
  public Indicator(Condition condition) {
    this(condition, Typing.of(() -> shape(condition)));
  }

  private static Shape shape(Condition condition) {
    OperandShapes.numbers(condition);
    return Shape.SCALAR;
  }

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
    return visitor.indicator(this);
  }
}
