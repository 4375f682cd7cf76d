package chainrule.formula.ast;

import java.util.List;

/**
 * A function or family of the setting, H(p, q) or e_w.
 *
 * @param let what it is
 * @param primes how often it is differentiated in its only argument
 */
public record UserCall(DefinedSymbol let, int primes, List<Expr> arguments, Typing typing)
    implements Expr {
  /** A function or family of arguments that it takes. */
  public UserCall(DefinedSymbol let, int primes, List<Expr> arguments) {
    this(let, primes, arguments, Typing.of(() -> UserCallShapes.of(let, arguments)));
  }

  /** Whether it is a member of a family, whose arguments are written as subscripts. */
  boolean isMember() {
    return let.parameters().stream().allMatch(IndexRef.class::isInstance);
  }

  @Override
  public List<Expr> children() {
    return arguments;
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new UserCall(let, primes, parts);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.userCall(this);
  }
}
