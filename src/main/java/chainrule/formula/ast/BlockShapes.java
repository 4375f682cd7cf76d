package chainrule.formula.ast;

import chainrule.formula.ast.IndexVariable.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shapes of arrays that are put together from parts. */
final class BlockShapes {
  private final ShapeInference shapes;

  BlockShapes(ShapeInference shapes) {
    this.shapes = shapes;
  }

  Shape of(BlockMatrix e) {
    Size rows = new Size(Map.of(), 0);
    Optional<Size> columns = Optional.empty();
    for (List<Expr> row : e.rows()) {
      Shape beside = beside(row);
      if (!columns.orElse(beside.columns()).equals(beside.columns())) {
        throw new SemanticException(
            "the rows of the block " + Printer.inWords(e) + " are not equally wide");
      }
      columns = Optional.of(beside.columns());
      rows = rows.plus(beside.rows());
    }
    return Shape.of(rows, columns.orElseThrow());
  }

  private Shape beside(List<Expr> row) {
    Shape first = shapes.shape(row.get(0));
    Size columns = first.columns();
    for (Expr part : row.subList(1, row.size())) {
      Shape shape = shapes.shape(part);
      if (!shape.rows().equals(first.rows())) {
        throw new SemanticException(
            "%s and %s; they cannot stand side by side"
                .formatted(shapes.isA(row.get(0)), shapes.isA(part)));
      }
      columns = columns.plus(shape.columns());
    }
    return Shape.of(first.rows(), columns);
  }

  Shape of(RangeVector e) {
    shapes.index(new IndexRef(e.variable()));
    Range range = e.variable().range().orElseThrow();
    Size size =
        Size.of(range.high())
            .orElseThrow(
                () ->
                    new SemanticException(
                        "how many parts " + Printer.inWords(e) + " has cannot be told"));
    Shape part = shapes.shape(e.entry());
    e.others().forEach(other -> shapes.together(List.of(e.entry(), other), "listed together"));
    if (e.stacked()
        ? !part.columns().equals(Size.ONE) || !part.isScalar()
        : part.isMatrix() || part.isRow()) {
      throw new SemanticException(
          shapes.isA(e.entry()) + "; a list with dots is of numbers or columns");
    }
    return e.stacked() ? Shape.column(size) : Shape.of(part.rows(), size);
  }
}
