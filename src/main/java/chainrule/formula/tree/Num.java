package chainrule.formula.tree;

import java.math.BigDecimal;

/** A number as it was written. */
public record Num(BigDecimal value) implements Atom {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.num(this);
  }
}
