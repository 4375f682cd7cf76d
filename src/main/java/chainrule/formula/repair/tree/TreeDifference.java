package chainrule.formula.repair.tree;

import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Transpose;
import java.util.ArrayList;
import java.util.List;

/**
 * A place at which two expressions differ.
 *
 * @param was what stands there in the one
 * @param meant what stands there in the other
 * @param role what it is for
 */
record TreeDifference(Expr was, Expr meant, Role role) {
  /** What a place is for. */
  enum Role {
    VALUE,
    FACTOR,
    EXPONENT,
    INDEX,
    VARIABLE
  }

  /** The smallest places outside of which two expressions are the same, in any order. */
  static List<TreeDifference> between(Expr was, Expr meant) {
    return between(SameForm.lettered(was), SameForm.lettered(meant), Role.VALUE);
  }

  private static List<TreeDifference> between(Expr was, Expr meant, Role role) {
    if (SameForm.is(was, meant)) {
      return List.of();
    }
    List<Expr> here = new ArrayList<>(was.children());
    List<Expr> there = new ArrayList<>(meant.children());
    if (was instanceof Sum || was instanceof Product) {
      removeShared(here, there);
    }
    if (here.size() != there.size() || !SameForm.is(put(was, here, there), meant)) {
      return List.of(new TreeDifference(was, meant, role));
    }
    List<TreeDifference> inner = new ArrayList<>();
    for (int k = 0; k < here.size(); k++) {
      inner.addAll(between(here.get(k), there.get(k), inner(was, k, role)));
    }
    boolean isOtherEntry = was instanceof ElementAccess && inner.size() > 1;
    return isOtherEntry ? List.of(new TreeDifference(was, meant, role)) : inner;
  }

  private static Role inner(Expr parent, int child, Role role) {
    boolean isInherited = role != Role.VALUE && role != Role.FACTOR;
    if (isInherited || parent instanceof Transpose) {
      return role;
    }
    if (parent instanceof Product) {
      return Role.FACTOR;
    }
    return child == 0
        ? Role.VALUE
        : parent instanceof Power
            ? Role.EXPONENT
            : parent instanceof ElementAccess
                ? Role.INDEX
                : parent instanceof Derivative ? Role.VARIABLE : Role.VALUE;
  }

  private static void removeShared(List<Expr> here, List<Expr> there) {
    for (Expr part : List.copyOf(here)) {
      there.stream()
          .filter(other -> SameForm.is(part, other))
          .findFirst()
          .ifPresent(
              other -> {
                here.remove(part);
                there.remove(other);
              });
    }
  }

  /** An expression with other parts in the places of some of its own. */
  private static Expr put(Expr whole, List<Expr> parts, List<Expr> others) {
    List<Expr> changed = new ArrayList<>(whole.children());
    for (int k = 0; k < parts.size(); k++) {
      changed.set(changed.indexOf(parts.get(k)), others.get(k));
    }
    return whole.with(changed);
  }

  /** Whether each stands where the other should. */
  boolean isExchangedWith(TreeDifference other) {
    return SameForm.is(was, other.meant) && SameForm.is(meant, other.was);
  }
}
