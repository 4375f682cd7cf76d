package chainrule.formula.ast;

import java.util.ArrayList;
import java.util.List;

/** [a b; c d], rows of parts. */
public record BlockMatrix(List<List<Expr>> rows) implements Expr {
  @Override
  public List<Expr> children() {
    return rows.stream().flatMap(List::stream).toList();
  }

  @Override
  public Expr with(List<Expr> parts) {
    List<List<Expr>> changed = new ArrayList<>();
    int start = 0;
    for (List<Expr> row : rows) {
      changed.add(parts.subList(start, start + row.size()));
      start += row.size();
    }
    return new BlockMatrix(changed);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.block(this);
  }
}
