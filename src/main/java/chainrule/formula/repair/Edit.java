package chainrule.formula.repair;

import chainrule.formula.ast.Expr;
import java.util.List;
import java.util.Optional;

/**
 * A changed expression.
 *
 * @param result the whole after the change
 * @param changed what stands at the place now
 * @param fresh the part of it that is new
 * @param path the place
 * @param words what was changed
 */
record Edit(Expr result, Expr changed, Expr fresh, List<Integer> path, String words) {
  /** This edit and another of the same expression, if neither is within the other. */
  Optional<Edit> and(Edit other) {
    int common = Math.min(path.size(), other.path.size());
    if (path.subList(0, common).equals(other.path.subList(0, common))) {
      return Optional.empty();
    }
    Expr both = Place.put(result, other.path, other.changed);
    return Optional.of(
        new Edit(both, other.changed, other.fresh, other.path, words + ", and " + other.words));
  }
}
