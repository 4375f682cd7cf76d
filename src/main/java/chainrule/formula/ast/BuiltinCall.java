package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import java.util.List;

/**
 * f(a), f′(a), max(a, b).
 *
 * @param primes how often it is differentiated
 */
public record BuiltinCall(BuiltinFunction function, int primes, List<Expr> arguments, Typing typing)
    implements Expr {
  /** A function of arguments that it takes. */
  public BuiltinCall(BuiltinFunction function, int primes, List<Expr> arguments) {
    this(function, primes, arguments, Typing.of(() -> shape(function, primes, arguments)));
  }

  private static Shape shape(BuiltinFunction function, int primes, List<Expr> arguments) {
    return BuiltinShapes.of(new BuiltinCall(function, primes, arguments, Typing.UNKNOWN));
  }

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
    return visitor.builtinCall(this);
  }
}
