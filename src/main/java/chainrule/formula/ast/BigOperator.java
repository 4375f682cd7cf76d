package chainrule.formula.ast;

import java.util.List;
import java.util.stream.Stream;

/**
 * Σ_{i, j : condition} body.
 *
 * @param variables the letters that it binds
 * @param condition which values count
 */
public record BigOperator(Fold fold, List<IndexVariable> variables, Condition condition, Expr body)
    implements Expr {
  /** What is done over a range. */
  public enum Fold {
    /** Σ. */
    SUM("\\sum"),
    /** Π. */
    PRODUCT("\\prod"),
    /** max. */
    MAX("\\max");

    private final String latex;

    Fold(String latex) {
      this.latex = latex;
    }

    /** As it is written. */
    public String latex() {
      return latex;
    }
  }

  @Override
  public List<Expr> children() {
    return Stream.concat(condition.sides().stream(), Stream.of(body)).toList();
  }

  @Override
  public Expr with(List<Expr> parts) {
    int sides = parts.size() - 1;
    Condition changed = condition.withSides(parts.subList(0, sides));
    return new BigOperator(fold, variables, changed, parts.get(sides));
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.big(this);
  }
}
