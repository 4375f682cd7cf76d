package chainrule.formula.ast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces free index letters by expressions, in the ranges of bound letters, too. A bound letter
 * that is named like a letter of such an expression gets another name, so that it binds no more
 * than before.
 *
 * @param values what takes the place of each letter
 */
record IndexSubstitution(Map<IndexVariable, Expr> values) {
  /** A tree with the letters replaced. */
  Expr of(Expr tree) {
    if (tree instanceof IndexRef index) {
      return values.getOrDefault(index.variable(), index);
    }
    List<IndexVariable> bound = ExprQueries.boundIndices(tree);
    if (bound.isEmpty()) {
      return tree.mapChildren(this::of);
    }
    IndexSubstitution inside = freeIn(tree);
    return inside.values.isEmpty() ? tree : inside.ofBinder(tree, bound);
  }

  private IndexSubstitution freeIn(Expr tree) {
    Map<IndexVariable, Expr> needed = new LinkedHashMap<>(values);
    needed.keySet().retainAll(ExprQueries.freeIndices(tree));
    return new IndexSubstitution(needed);
  }

  private Expr ofBinder(Expr tree, List<IndexVariable> bound) {
    Map<IndexVariable, Expr> inside = new LinkedHashMap<>(values);
    FreshNames names = FreshNames.beside(tree, values.values());
    List<IndexVariable> variables =
        bound.stream()
            .map(
                variable -> {
                  IndexVariable changed =
                      new IndexSubstitution(inside).ofBound(variable, names.nameFor(variable));
                  if (!changed.equals(variable)) {
                    inside.put(variable, new IndexRef(changed));
                  }
                  return changed;
                })
            .toList();
    return new IndexSubstitution(inside).rebound(tree, variables);
  }

  private IndexVariable ofBound(IndexVariable variable, String name) {
    Optional<IndexVariable.Range> range =
        variable.range().map(r -> new IndexVariable.Range(of(r.low()), of(r.high())));
    return name.equals(variable.name()) && range.equals(variable.range())
        ? variable
        : new IndexVariable(name, range);
  }

  /** The children replaced, with the letters that are bound now. */
  private Expr rebound(Expr tree, List<IndexVariable> variables) {
    List<Expr> children = tree.children().stream().map(this::of).toList();
    return tree instanceof BigOperator big
        ? big.with(children).binding(variables)
        : ((RangeVector) tree).with(children).binding(variables.get(0));
  }
}
