package chainrule.formula.eval;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import chainrule.formula.shape.Size;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluates expressions at one point, derivatives included, and remembers what definitions are
 * worth there.
 */
public final class Evaluator {
  private final EvaluationState state;
  private final ExprEvaluator expressions;

  /**
   * Evaluates at a point.
   *
   * @param point what each declared name is worth
   * @param arithmetic what numbers are computed with
   * @param budget what may be spent
   */
  public Evaluator(Point point, NumberKind arithmetic, Budget budget) {
    this.state = new EvaluationState(budget);
    this.expressions = new ExprEvaluator(point, arithmetic, state);
  }

  /** Spends from another budget from now on. */
  public void spendFrom(Budget budget) {
    state.spendFrom(budget);
  }

  /** Gives index letters values. */
  public void set(Map<IndexVariable, Integer> letters) {
    letters.forEach(expressions.indices()::set);
  }

  /**
   * The value of an expression that has a shape.
   *
   * @throws BudgetExceededException if it takes more than the budget has left
   */
  public Evaluation evaluate(Expr expression) {
    state.enter();
    return new Evaluation(expressions.value(expression).standard(), state.isOutside());
  }

  /** left − right, of two numbers. */
  public NumericArray difference(Expr left, Expr right) {
    NumericArray subtracted = evaluate(right).value();
    return evaluate(left).value().minus(subtracted);
  }

  /** Whether rounding may have decided a comparison of numbers, in this evaluation or before. */
  public boolean isUnsure() {
    return state.isUnsure();
  }

  /**
   * A point at which an entry of a name, or the name itself, has another value; empty where there
   * is no such entry.
   *
   * @param point the point of this. Not modified.
   * @param target a name, or an entry of one
   * @param value a number
   */
  public Optional<Point> with(Point point, Expr target, NumericArray value) {
    Symbol symbol = DifferentiationTarget.symbol(target).orElseThrow();
    NumericArray whole = (NumericArray) expressions.definitions().symbol(symbol);
    return IndexSelection.of(target, whole.rows(), whole.columns(), expressions.indices()::of)
        .filter(selection -> selection.places().length == 1)
        .map(selection -> point.with(symbol, whole.with(selection.places()[0], value)));
  }

  /** Whether a condition holds. */
  public boolean holds(Condition condition) {
    return expressions.conditions().holds(condition);
  }

  /** The whole number that an expression is worth; {@code Integer.MIN_VALUE} where it has none. */
  public int index(Expr expression) {
    return expressions.indices().of(expression);
  }

  /** The values that an index letter runs over. */
  public int[] range(IndexVariable letter) {
    return expressions.indices().range(letter);
  }

  /** How many a size is. */
  public int size(Size size) {
    return expressions.indices().of(size);
  }
}
