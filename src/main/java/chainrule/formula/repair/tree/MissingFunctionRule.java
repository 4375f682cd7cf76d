package chainrule.formula.repair.tree;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Sum;
import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.List;
import java.util.function.Consumer;

/** A function of a part is missing: log a for a, a², 1 − a, ∂a/∂x. */
final class MissingFunctionRule implements TreeRewrite {
  /** Those that may be missing. */
  static final List<BuiltinFunction> FUNCTIONS =
      List.of(
          BuiltinFunction.LOG,
          BuiltinFunction.EXP,
          BuiltinFunction.SIGMOID,
          BuiltinFunction.TANH,
          BuiltinFunction.SQRT);

  private final CandidatePool pool;

  MissingFunctionRule(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    FUNCTIONS.forEach(function -> edits.accept(lost(position, function)));
    if (!ExponentRule.mayBeSquared(position)) {
      Expr square = new Power(part, Expr.number(2));
      edits.accept(position.edit(square, EditKind.SQUARE_MISSING, part));
    }
    Expr complement = new Sum(List.of(Expr.number(1), new Negative(part)));
    edits.accept(position.edit(complement, EditKind.COMPLEMENT_MISSING, part));
    if (!(part instanceof NumberLiteral)) {
      pool.variables().forEach(by -> edits.accept(differentiated(position, by)));
    }
  }

  /** A function of what stands there. */
  static TreeEdit lost(ExprPosition position, BuiltinFunction function) {
    Expr part = position.part();
    Change change = Change.of(EditKind.FUNCTION_MISSING, function.latex(), Printer.latex(part));
    return position.edit(new BuiltinCall(function, 0, List.of(part)), change);
  }

  private TreeEdit differentiated(ExprPosition position, Expr by) {
    Expr derivative = new Derivative(position.part(), by, Derivative.Style.PARTIAL, pool.layout());
    return position.edit(derivative, EditKind.DERIVATIVE_MISSING, by, position.part());
  }
}
