package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BigOperator.Fold;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.repair.EditKind;
import java.util.Map;
import java.util.function.Consumer;

/** A sum is superfluous: its summand is meant, for the letter that is free outside. */
final class SuperfluousSumRule implements TreeRewrite {
  private final CandidatePool pool;

  SuperfluousSumRule(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof BigOperator big
        && big.fold() == Fold.SUM
        && big.variables().size() == 1) {
      IndexVariable letter = big.variables().get(0);
      if (!ExprQueries.freeIndices(big.body()).contains(letter)) {
        edits.accept(summand(position, big, big.body()));
      }
      for (Expr index : pool.indicesLike(new IndexRef(letter), position.bound())) {
        edits.accept(
            summand(position, big, ExprQueries.substitute(big.body(), Map.of(letter, index))));
      }
    }
  }

  private static TreeEdit summand(ExprPosition position, BigOperator big, Expr summand) {
    return position.edit(
        summand, EditKind.SUM_SUPERFLUOUS, new IndexRef(big.variables().get(0)), summand);
  }
}
