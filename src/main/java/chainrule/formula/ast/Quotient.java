package chainrule.formula.ast;

import java.util.List;

/** a / b. */
public record Quotient(Expr numerator, Expr denominator) implements Expr {
  @Override
  public List<Expr> children() {
    return List.of(numerator, denominator);
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new Quotient(parts.get(0), parts.get(1));
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.quotient(this);
  }
}
