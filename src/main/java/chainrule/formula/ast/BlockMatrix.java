package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import chainrule.formula.shape.ShapeAlgebra;
import java.util.ArrayList;
import java.util.List;

/** [a b; c d], rows of parts. */
public record BlockMatrix(List<List<Expr>> rows, Typing typing) implements Expr {
  /** Parts that are equally high side by side, in rows that are equally wide. */
  public BlockMatrix(List<List<Expr>> rows) {
    this(rows, Typing.of(() -> shape(rows)));
  }

  private static Shape shape(List<List<Expr>> rows) {
    Shape block = beside(rows.get(0));
    for (List<Expr> row : rows.subList(1, rows.size())) {
      block =
          ShapeAlgebra.stacked(block, beside(row))
              .orElseThrow(
                  () ->
                      ShapeError.found(
                          ShapeError.Kind.BLOCK_WIDTHS, new BlockMatrix(rows, Typing.UNKNOWN)));
    }
    return Shape.of(block.rows(), block.columns());
  }

  private static Shape beside(List<Expr> row) {
    Shape band = OperandShapes.of(row.get(0));
    for (Expr part : row.subList(1, row.size())) {
      band =
          ShapeAlgebra.beside(band, OperandShapes.of(part))
              .orElseThrow(() -> ShapeError.found(ShapeError.Kind.BLOCK_HEIGHTS, row.get(0), part));
    }
    return band;
  }

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
    return visitor.blockMatrix(this);
  }
}
