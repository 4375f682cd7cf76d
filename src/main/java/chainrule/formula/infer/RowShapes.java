package chainrule.formula.infer;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.ShapeError;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.Statement;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a row says about shapes.
 *
 * @param isIllShaped whether a part of it has no shape, and could have one with other names
 * @param equalSizes pairs of sizes that would have to be equal
 * @param broadcast the numbers that are added to arrays, which are more likely arrays
 */
record RowShapes(boolean isIllShaped, List<Pair> equalSizes, Set<String> broadcast) {
  /** Two sizes. */
  record Pair(Size one, Size other) {}

  static RowShapes of(ResolvedRow row) {
    RowShapes shapes = new RowShapes(false, new ArrayList<>(), new LinkedHashSet<>());
    boolean ill = row.fault().filter(RowShapes::isAboutShapes).isPresent();
    for (Statement statement : row.statements()) {
      ill |= statement instanceof Chain chain && shapes.isIllShaped(chain);
    }
    return new RowShapes(ill, shapes.equalSizes, shapes.broadcast);
  }

  /** Whether other shapes of names could mend it, not only other names. */
  static boolean isAboutShapes(RuntimeException fault) {
    return fault instanceof SemanticException meaningless
        && meaningless.kind() == SemanticException.Kind.SHAPE;
  }

  private boolean isIllShaped(Chain chain) {
    boolean ill = false;
    Optional<Shape> head = chain.head().value().flatMap(Expr::shape);
    for (ChainSide side : chain.sides()) {
      Optional<Expr> value = side.value();
      value.flatMap(Expr::shapeError).ifPresent(this::repair);
      value.ifPresent(this::findBroadcast);
      Optional<Shape> shape = value.flatMap(Expr::shape);
      ill |= side.problem().filter(RowShapes::isAboutShapes).isPresent();
      ill |= shape.isPresent() && head.isPresent() && !agree(head.get(), shape.get());
    }
    return ill;
  }

  private boolean agree(Shape a, Shape b) {
    if (a.agrees(b)) {
      return true;
    }
    same(a, b);
    return false;
  }

  private void same(Shape a, Shape b) {
    equalSizes.add(new Pair(a.rows(), b.rows()));
    equalSizes.add(new Pair(a.columns(), b.columns()));
  }

  private void repair(ShapeError error) {
    List<Expr> operands = error.operands();
    switch (error.kind()) {
      case TERMS, COMPARED, BRANCHES, LISTED, BLOCK_HEIGHTS, INNER_PRODUCT, ARGUMENT, DIVISOR ->
          same(shape(operands.get(0)), shape(operands.get(1)));
      case POWER, NOT_SQUARE -> {
        Shape square = shape(operands.get(0));
        equalSizes.add(new Pair(square.rows(), square.columns()));
      }
      case FACTORS -> factors((Product) operands.get(0));
      default -> {}
    }
  }

  private static Shape shape(Expr operand) {
    return operand.shape().orElse(Shape.SCALAR);
  }

  /** Neighbours of a product that are no numbers: the columns of one are the rows of the next. */
  private void factors(Product product) {
    List<Shape> shapes =
        product.factors().stream().map(RowShapes::shape).filter(s -> !s.isScalar()).toList();
    boolean elementwise =
        product.signs().stream().anyMatch(sign -> sign == ProductSign.ELEMENTWISE);
    for (int k = 1; k < shapes.size(); k++) {
      if (elementwise) {
        same(shapes.get(k - 1), shapes.get(k));
      } else {
        equalSizes.add(new Pair(shapes.get(k - 1).columns(), shapes.get(k).rows()));
      }
    }
  }

  private void findBroadcast(Expr side) {
    ExprQueries.walk(
        side,
        part -> {
          if (part instanceof Sum sum && !shape(sum).isScalar()) {
            for (Expr term : sum.terms()) {
              Expr bare = term instanceof Negative n ? n.of() : term;
              if (bare instanceof SymbolRef ref && shape(ref).isScalar()) {
                broadcast.add(ref.symbol().name());
              }
            }
          }
        });
  }
}
