package chainrule.formula.ast;

import java.util.List;

/**
 * f(a), f′(a), max(a, b).
 *
 * @param primes how often it is differentiated
 */
public record BuiltinCall(BuiltinFunction function, int primes, List<Expr> arguments)
    implements Expr {
  @Override
  public List<Expr> children() {
    return arguments;
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new BuiltinCall(function, primes, parts);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.apply(this);
  }
}
