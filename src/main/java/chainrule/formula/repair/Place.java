package chainrule.formula.repair;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.ast.UserCall;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an expression, and how to put something else in its place.
 *
 * @param whole the expression
 * @param part what stands there
 * @param parent what it is a part of; itself at the top
 * @param bound the index letters that are bound there
 * @param role what it is for
 * @param path which child of which child it is
 */
record Place(
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
  static List<Place> in(Expr whole) {
    List<Place> places = new ArrayList<>();
    collect(new Place(whole, whole, whole, List.of(), Role.VALUE, List.of()), places);
    return places;
  }

  private static void collect(Place place, List<Place> places) {
    places.add(place);
    List<Expr> children = place.part.children();
    for (int k = 0; k < children.size(); k++) {
      List<Integer> path = new ArrayList<>(place.path);
      path.add(k);
      Role role = role(place, k);
      collect(
          new Place(place.whole, children.get(k), place.part, bound(place), role, path), places);
    }
  }

  private static List<IndexVariable> bound(Place place) {
    List<IndexVariable> bound = new ArrayList<>(place.bound);
    if (place.part instanceof BigOperator big) {
      bound.addAll(big.variables());
    } else if (place.part instanceof RangeVector listed) {
      bound.add(listed.variable());
    }
    return bound;
  }

  private static Role role(Place place, int child) {
    Expr parent = place.part;
    boolean last = child == parent.children().size() - 1;
    boolean index =
        (parent instanceof ElementAccess && child > 0)
            || parent instanceof UnitVector
            || parent instanceof IdentityMatrix
            || (parent instanceof BigOperator && !last)
            || parent instanceof Indicator
            || (parent instanceof UserCall call
                && call.let().parameters().get(child) instanceof IndexRef);
    if (index || place.role == Role.INDEX) {
      return Role.INDEX;
    }
    boolean variable = parent instanceof Derivative && child == 1;
    return variable || place.role == Role.VARIABLE ? Role.VARIABLE : Role.VALUE;
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

  Edit edit(Expr fresh, String words) {
    return edit(fresh, fresh, words);
  }

  /** An edit of which only a part is new. */
  Edit edit(Expr changed, Expr fresh, String words) {
    return new Edit(put(whole, path, changed), changed, fresh, path, words);
  }
}
