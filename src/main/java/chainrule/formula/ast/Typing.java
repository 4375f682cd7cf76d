package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The shape of a node, or why it has none. It follows from the rest of the node, so it never
 * decides whether two nodes are equal: any two typings are.
 */
public final class Typing {
  /** Of a node that is only shown as the operand of a {@link ShapeError}. */
  static final Typing UNKNOWN = new Typing(Optional.empty(), Optional.empty());

  private final Optional<Shape> shape;
  private final Optional<ShapeError> error;

  private Typing(Optional<Shape> shape, Optional<ShapeError> error) {
    this.shape = shape;
    this.error = error;
  }

  static Typing of(Shape shape) {
    return new Typing(Optional.of(shape), Optional.empty());
  }

  /** What a rule finds out from operands of which any may be ill-shaped. */
  static Typing of(Supplier<Shape> rule) {
    try {
      return of(rule.get());
    } catch (IllShapedException found) {
      return new Typing(Optional.empty(), Optional.of(found.error()));
    }
  }

  static Typing error(ShapeError.Kind kind, Expr operand) {
    return new Typing(Optional.empty(), Optional.of(new ShapeError(kind, List.of(operand))));
  }

  /** The shape, where there is one. */
  public Optional<Shape> shape() {
    return shape;
  }

  /** Why there is no shape. */
  public Optional<ShapeError> error() {
    return error;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Typing;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return shape.map(Shape::toString).or(() -> error.map(e -> e.kind().toString())).orElse("?");
  }
}
