package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One part in the place of another, to which no rule leads.
 *
 * @param was what stands there
 * @param meant what is to stand there
 */
record Replacement(Expr was, Expr meant) {
  /** The change; empty where the two have nothing in common. */
  Optional<Change> change() {
    if (isName(was) && isName(meant)) {
      return changed(EditKind.SYMBOL_REPLACED);
    }
    if (isFoldOf(was, meant) || isFoldOf(meant, was)) {
      return changed(EditKind.RANGE_TOO_NARROW);
    }
    return wrapped(was, meant, EditKind.SQUARE_MISSING, EditKind.FUNCTION_MISSING)
        .or(() -> wrapped(meant, was, EditKind.POWER_SUPERFLUOUS, EditKind.FUNCTION_SUPERFLUOUS))
        .or(this::summed)
        .or(this::joined)
        .or(() -> more(was, meant, EditKind.FACTOR_MISSING, EditKind.TERM_MISSING))
        .or(() -> more(meant, was, EditKind.FACTOR_SUPERFLUOUS, EditKind.TERM_SUPERFLUOUS));
  }

  private Optional<Change> changed(EditKind kind) {
    return Optional.of(ExprPosition.change(kind, was, meant));
  }

  private static boolean isName(Expr e) {
    return e instanceof SymbolRef || e instanceof ElementAccess;
  }

  /** Whether both are sums, or both products, of the same. */
  private static boolean isFoldOf(Expr one, Expr other) {
    return one instanceof BigOperator mine
        && other instanceof BigOperator theirs
        && mine.fold() == theirs.fold()
        && SameForm.is(mine.body(), theirs.body());
  }

  /** One is a power or a function of the other. */
  private Optional<Change> wrapped(Expr inner, Expr outer, EditKind power, EditKind function) {
    boolean isWithin =
        (outer instanceof Power || outer instanceof BuiltinCall)
            && SameForm.is(outer.children().get(0), inner);
    return isWithin ? changed(outer instanceof Power ? power : function) : Optional.empty();
  }

  /** One is a sum of such as the other is. */
  private Optional<Change> summed() {
    if (meant instanceof BigOperator big && big.body().getClass() == was.getClass()) {
      return changed(EditKind.SUM_MISSING);
    }
    return was instanceof BigOperator big && big.body().getClass() == meant.getClass()
        ? changed(EditKind.SUM_SUPERFLUOUS)
        : Optional.empty();
  }

  /** A sum and a product of the same parts. */
  private Optional<Change> joined() {
    boolean isOther =
        (was instanceof Sum && meant instanceof Product)
            || (was instanceof Product && meant instanceof Sum);
    return isOther && keys(bare(was)).equals(keys(bare(meant)))
        ? changed(EditKind.OPERATION_REPLACED)
        : Optional.empty();
  }

  private static List<Expr> bare(Expr joined) {
    return joined.children().stream()
        .map(part -> part instanceof Negative minus ? minus.of() : part)
        .toList();
  }

  private static List<String> keys(List<Expr> parts) {
    return parts.stream().map(SameForm::key).sorted().toList();
  }

  /** A product or a sum has one part more than another expression. */
  private static Optional<Change> more(Expr few, Expr many, EditKind factor, EditKind term) {
    boolean isJoined = many instanceof Product || many instanceof Sum;
    List<Expr> parts = few.getClass() == many.getClass() ? few.children() : List.of(few);
    if (!isJoined || many.children().size() != parts.size() + 1) {
      return Optional.empty();
    }
    List<Expr> rest = new ArrayList<>(many.children());
    for (Expr part : parts) {
      rest.stream().filter(other -> SameForm.is(part, other)).findFirst().ifPresent(rest::remove);
    }
    EditKind kind = many instanceof Product ? factor : term;
    return rest.size() == 1
        ? Optional.of(ExprPosition.change(kind, rest.get(0)))
        : Optional.empty();
  }
}
