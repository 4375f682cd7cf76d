package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.repair.Change;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A changed expression.
 *
 * @param result the whole after the change
 * @param changed what stands at the place now
 * @param fresh the part of it that is new
 * @param path the place
 * @param changes what was changed
 */
record TreeEdit(Expr result, Expr changed, Expr fresh, List<Integer> path, List<Change> changes) {
  /** This edit and another of the same expression, if neither is within the other. */
  Optional<TreeEdit> and(TreeEdit other) {
    int common = Math.min(path.size(), other.path.size());
    if (path.subList(0, common).equals(other.path.subList(0, common))) {
      return Optional.empty();
    }
    Expr both = ExprPosition.put(result, other.path, other.changed);
    List<Change> all = Stream.concat(changes.stream(), other.changes.stream()).toList();
    return Optional.of(new TreeEdit(both, other.changed, other.fresh, other.path, all));
  }

  /** This edit, and then one of its result. */
  TreeEdit then(TreeEdit next) {
    List<Change> all = Stream.concat(changes.stream(), next.changes.stream()).toList();
    return new TreeEdit(next.result, next.changed, next.fresh, next.path, all);
  }
}
