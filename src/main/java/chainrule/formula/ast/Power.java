package chainrule.formula.ast;

import java.util.List;

/** a^b. */
public record Power(Expr base, Expr exponent) implements Expr {
  @Override
  public List<Expr> children() {
    return List.of(base, exponent);
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new Power(parts.get(0), parts.get(1));
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.power(this);
  }
}
