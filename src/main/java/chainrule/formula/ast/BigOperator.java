package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Σ_{i, j : condition} body.
 *
 * @param variables the letters that it binds
 * @param condition which values count
 * @param typing its shape, which follows from the rest
 */
public record BigOperator(
    Fold fold, List<IndexVariable> variables, Condition condition, Expr body, Typing typing)
    implements Expr {
  /** A sum of values of any shape; products and maxima are of numbers. */
  public BigOperator(Fold fold, List<IndexVariable> variables, Condition condition, Expr body) {
    this(
        fold,
        variables,
        condition,
        body,
        Typing.of(() -> shape(new BigOperator(fold, variables, condition, body, Typing.UNKNOWN))));
  }

  private static Shape shape(BigOperator big) {
    big.variables.forEach(variable -> OperandShapes.of(new IndexRef(variable)));
    OperandShapes.numbers(big.condition);
    Shape shape = OperandShapes.of(big.body);
    if (big.fold != Fold.SUM && !shape.isScalar()) {
      throw ShapeError.found(ShapeError.Kind.NOT_OF_NUMBERS, big);
    }
    return shape;
  }

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
    List<Expr> children = new ArrayList<>(condition.sides());
    children.add(body);
    return Collections.unmodifiableList(children);
  }

  @Override
  public BigOperator with(List<Expr> parts) {
    int sides = parts.size() - 1;
    Condition changed = condition.withSides(parts.subList(0, sides));
    return new BigOperator(fold, variables, changed, parts.get(sides));
  }

  /** The same with other letters in the places of its own. */
  public BigOperator over(List<IndexVariable> others) {
    Map<IndexVariable, Expr> renaming = new LinkedHashMap<>();
    for (int k = 0; k < others.size(); k++) {
      renaming.put(variables.get(k), new IndexRef(others.get(k)));
    }
    List<Expr> parts =
        children().stream().map(part -> ExprQueries.substitute(part, renaming)).toList();
    return with(parts).binding(others);
  }

  /** The same with other letters, which the condition and the body already name. */
  BigOperator binding(List<IndexVariable> others) {
    return new BigOperator(fold, others, condition, body);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.bigOperator(this);
  }
}
