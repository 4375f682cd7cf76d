package chainrule.formula;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Shape;
import chainrule.formula.ast.ShapeInference;
import chainrule.formula.resolve.ChainSide;
import java.util.Optional;

/** The shapes of the sides of a line. */
record ShapeReader(boolean denominatorLayout) {
  /**
   * The shape of an expression.
   *
   * @throws SemanticException if it has none
   */
  Shape of(Expr expression) {
    return ShapeInference.of(expression, denominatorLayout);
  }

  Optional<Shape> find(Expr expression) {
    try {
      return Optional.of(of(expression));
    } catch (SemanticException meaningless) {
      return Optional.empty();
    }
  }

  /**
   * Checks that both sides of each comparison are numbers.
   *
   * @throws SemanticException if one is not
   */
  void check(Condition condition) {
    ShapeInference.check(condition, denominatorLayout);
  }

  /** Why a side cannot be read or has no shape. */
  Optional<RuntimeException> fault(ChainSide side) {
    if (side.value().isEmpty()) {
      return side.fault();
    }
    try {
      of(side.value().get());
      return Optional.empty();
    } catch (SemanticException meaningless) {
      return Optional.of(meaningless);
    }
  }
}
