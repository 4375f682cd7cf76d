package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changes when one expression takes the place of another. */
final class Replacements {
  private Replacements() {}

  /** The factor or the term in which the two differ, if that is all; else the given kind. */
  static Change of(Expr was, Expr is, EditKind kind) {
    return missing(was, is)
        .or(() -> superfluous(was, is))
        .orElseGet(() -> ExprPosition.change(kind, was, is));
  }

  private static Optional<Change> missing(Expr was, Expr is) {
    EditKind kind = is instanceof Product ? EditKind.FACTOR_MISSING : EditKind.TERM_MISSING;
    return onlyPart(was, is).map(part -> ExprPosition.change(kind, part));
  }

  private static Optional<Change> superfluous(Expr was, Expr is) {
    EditKind kind =
        was instanceof Product ? EditKind.FACTOR_SUPERFLUOUS : EditKind.TERM_SUPERFLUOUS;
    return onlyPart(is, was).map(part -> ExprPosition.change(kind, part));
  }

  /** The one part that a product or a sum has more than another expression. */
  private static Optional<Expr> onlyPart(Expr fewer, Expr more) {
    boolean joined = more instanceof Product || more instanceof Sum;
    List<Expr> parts = fewer.getClass() == more.getClass() ? fewer.children() : List.of(fewer);
    if (!joined || more.children().size() != parts.size() + 1) {
      return Optional.empty();
    }
    List<Expr> rest = new ArrayList<>(more.children());
    parts.forEach(rest::remove);
    return rest.size() == 1 ? Optional.of(rest.get(0)) : Optional.empty();
  }
}
