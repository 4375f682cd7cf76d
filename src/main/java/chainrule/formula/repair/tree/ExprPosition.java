package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.ast.UserCall;
import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of an expression, and how to put something else in its position.
 *
 * @param whole the expression
 * @param part what stands there
 * @param parent what it is a part of; itself at the top
 * @param bound the index letters that are bound there
 * @param role what it is for
 * @param path which child of which child it is
 */
record ExprPosition(
    Expr whole, Expr part, Expr parent, List<IndexVariable> bound, Role role, List<Integer> path) {
  /** What a part is for: that decides what may be done with it. */
  enum Role {
    /** It has a value that matters. */
    VALUE,
    /** It says which entry is taken. */
    INDEX,
    /** It is what is differentiated in. */
    VARIABLE
  }

  /** Every place in an expression, the outermost first. */
  static List<ExprPosition> in(Expr whole) {
    List<ExprPosition> places = new ArrayList<>();
    collect(new ExprPosition(whole, whole, whole, List.of(), Role.VALUE, List.of()), places);
    return places;
  }

  /** Those at which a value stands. */
  static Stream<ExprPosition> values(Expr whole) {
    return in(whole).stream().filter(position -> position.role == Role.VALUE);
  }

  private static void collect(ExprPosition position, List<ExprPosition> places) {
    places.add(position);
    List<Expr> children = position.part.children();
    for (int k = 0; k < children.size(); k++) {
      List<Integer> path = new ArrayList<>(position.path);
      path.add(k);
      Role role = role(position, k);
      collect(
          new ExprPosition(
              position.whole, children.get(k), position.part, bound(position), role, path),
          places);
    }
  }

  private static List<IndexVariable> bound(ExprPosition position) {
    List<IndexVariable> bound = new ArrayList<>(position.bound);
    if (position.part instanceof BigOperator big) {
      bound.addAll(big.variables());
    } else if (position.part instanceof RangeVector listed) {
      bound.add(listed.variable());
    }
    return bound;
  }

  private static Role role(ExprPosition position, int child) {
    Expr parent = position.part;
    boolean last = child == parent.children().size() - 1;
    boolean index =
        (parent instanceof ElementAccess && child > 0)
            || parent instanceof UnitVector
            || parent instanceof IdentityMatrix
            || (parent instanceof BigOperator && !last)
            || parent instanceof Indicator
            || (parent instanceof UserCall call
                && call.let().parameters().get(child) instanceof IndexRef);
    if (index || position.role == Role.INDEX) {
      return Role.INDEX;
    }
    boolean variable = parent instanceof Derivative && child == 1;
    return variable || position.role == Role.VARIABLE ? Role.VARIABLE : Role.VALUE;
  }

  /** Whether it could be a product without brackets: a side, a term, a summand, an argument. */
  boolean isSummand() {
    boolean top = part == parent;
    boolean within =
        parent instanceof Sum
            || parent instanceof BigOperator
            || parent instanceof Negative
            || parent instanceof BuiltinCall
            || parent instanceof UserCall
            || parent instanceof Cases;
    return top || (within && !(part instanceof Negative) && !(part instanceof Sum));
  }

  static List<Expr> replaced(List<Expr> list, int at, Expr changed) {
    List<Expr> copy = new ArrayList<>(list);
    copy.set(at, changed);
    return copy;
  }

  /** The tree with another part at the end of a path. */
  static Expr put(Expr tree, List<Integer> path, Expr fresh) {
    if (path.isEmpty()) {
      return fresh;
    }
    int at = path.get(0);
    Expr child = put(tree.children().get(at), path.subList(1, path.size()), fresh);
    return tree.with(replaced(tree.children(), at, child));
  }

  TreeEdit edit(Expr fresh, EditKind kind, Expr... operands) {
    return edit(fresh, fresh, change(kind, operands));
  }

  TreeEdit edit(Expr fresh, Change change) {
    return edit(fresh, fresh, change);
  }

  /** An edit of which only a part is new. */
  TreeEdit edit(Expr changed, Expr fresh, Change change) {
    return new TreeEdit(put(whole, path, changed), changed, fresh, path, List.of(change));
  }

  static Change change(EditKind kind, Expr... operands) {
    return new Change(kind, Arrays.stream(operands).map(Printer::latex).toList());
  }
}
