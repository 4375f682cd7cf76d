package chainrule.formula.resolve;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.ShapeErrorWords;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Span;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One side of a chain.
 *
 * @param latex as it was typed
 * @param place how many characters of its row come before it
 * @param value what it means; empty where it means nothing or cannot be read
 * @param fault why it means nothing: a {@link SyntaxException} or {@link SemanticException}
 * @param order how it is claimed to compare with the head
 */
public record ChainSide(
    String latex, int place, Optional<Expr> value, Optional<RuntimeException> fault, Order order) {

  static ChainSide of(ExpressionSyntax syntax, Order order, ExpressionResolver expressions) {
    try {
      return read(syntax, order, expressions);
    } catch (SyntaxException fault) {
      expressions.scope().account().all(syntax);
      SyntaxException typed = syntax.span().source().typed(fault);
      return of(syntax.span(), Optional.empty(), Optional.of(typed), order);
    } catch (SemanticException meaningless) {
      expressions.scope().account().all(syntax);
      SemanticException typed = meaningless.movedBy(syntax.span().source()::typedStart);
      return of(syntax.span(), Optional.empty(), Optional.of(typed), order);
    }
  }

  /** The sides of a chain, or of its part in one row. */
  static List<ChainSide> all(SegmentSyntax segment, Scope scope) {
    List<ChainSide> sides = new ArrayList<>();
    int first = segment.startsWithRelation() ? 0 : 1;
    for (int k = 0; k < segment.sides().size(); k++) {
      Order order =
          k < first ? Order.EQUAL : ConditionResolver.order(segment.relations().get(k - first));
      scope.readHead(k == 0 && first == 1);
      sides.add(of(segment.sides().get(k), order, new ExpressionResolver(scope)));
    }
    scope.readHead(false);
    return sides;
  }

  /** A side that means something; the places of faults are those of the row without macros. */
  static ChainSide read(ExpressionSyntax syntax, Order order, ExpressionResolver expressions) {
    Optional<Expr> value = Optional.of(expressions.expression(syntax));
    expressions.scope().account().check(syntax.span());
    return of(syntax.span(), value, Optional.empty(), order);
  }

  private static ChainSide of(
      Span span, Optional<Expr> value, Optional<RuntimeException> fault, Order order) {
    return new ChainSide(span.typed(), span.typedStart(), value, fault, order);
  }

  /** Why the side means nothing: it cannot be read, or it has no shape. */
  public Optional<RuntimeException> problem() {
    return value.isEmpty() ? fault : value.get().shapeError().map(ShapeErrorWords::exception);
  }

  /** The shape of its value, where it has one. */
  Optional<Shape> shape() {
    return value.flatMap(Expr::shape);
  }

  /** The side once the ranges of its letters are known. */
  ChainSide settled() {
    return new ChainSide(latex, place, value.map(ExprQueries::settled), fault, order);
  }
}
