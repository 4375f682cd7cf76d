package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import java.util.ArrayList;
import java.util.List;

/** Where one expression differs from another. */
final class DifferingPart {
  private final Workspace workspace;

  DifferingPart(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The smallest part of the one outside of which the two are the same, in any order. */
  Expr of(Expr one, Expr other) {
    boolean isWhole =
        one.getClass() != other.getClass()
            || one instanceof BigOperator
            || one instanceof ElementAccess;
    if (isWhole) {
      return one;
    }
    List<Expr> here = without(one.children(), other.children());
    List<Expr> there = without(other.children(), one.children());
    if (here.size() != 1) {
      return one;
    }
    return there.size() == 1 ? of(here.get(0), there.get(0)) : here.get(0);
  }

  /** The parts of one expression that another has not. */
  private List<Expr> without(List<Expr> parts, List<Expr> others) {
    List<Expr> left = new ArrayList<>(others);
    List<Expr> kept = new ArrayList<>();
    for (Expr part : parts) {
      if (!removeSame(left, part)) {
        kept.add(part);
      }
    }
    return kept;
  }

  private boolean removeSame(List<Expr> parts, Expr part) {
    for (int k = 0; k < parts.size(); k++) {
      if (workspace.order().same(normal(parts.get(k)), normal(part))) {
        parts.remove(k);
        return true;
      }
    }
    return false;
  }

  private Expr normal(Expr e) {
    return new Normalizer(workspace, new RuleSet(Renaming::is)).normal(e);
  }
}
