package chainrule.formula.reason;

import chainrule.formula.ast.Expr;
import java.util.Optional;

/** One rule at one place. */
@FunctionalInterface
interface Rewrite {
  /** What a node becomes; empty where the rule says nothing about it. */
  Optional<Expr> at(Expr node, Workspace workspace);
}
