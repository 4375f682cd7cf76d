package chainrule.formula.repair.tree;

import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Symbol;
import chainrule.formula.repair.EditKind;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A derivative is taken in another variable, of whatever shape: ∂J/∂v_c for ∂J/∂U. */
final class VariableRule implements TreeRewrite {
  private final CandidatePool pool;

  VariableRule(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof Derivative derivative) {
      Set<Symbol> symbols = ExprQueries.symbols(derivative.of());
      for (Expr variable : pool.targets()) {
        Optional<Symbol> moving = DifferentiationTarget.symbol(variable);
        if (!variable.equals(derivative.by()) && moving.filter(symbols::contains).isPresent()) {
          edits.accept(taken(position, derivative, variable));
        }
      }
    }
  }

  private static TreeEdit taken(ExprPosition position, Derivative derivative, Expr variable) {
    Expr other = new Derivative(derivative.of(), variable, derivative.style(), derivative.layout());
    return position.edit(
        other,
        variable,
        ExprPosition.change(EditKind.VARIABLE_REPLACED, derivative.by(), variable));
  }
}
