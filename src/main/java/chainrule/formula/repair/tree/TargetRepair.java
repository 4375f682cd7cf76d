package chainrule.formula.repair.tree;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import chainrule.formula.repair.tree.TreeDifference.Role;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the changes that make one expression another that is known. */
public final class TargetRepair {
  private static final int MOST_PLACES = 3;
  private static final int MOST_INSERTIONS = 2_000;
  private static final int MOST_GROWTH = 2;

  private final Expr was;
  private final Expr target;
  private final CandidatePool pool;

  /**
   * Prepares the search.
   *
   * @param was what is to be changed
   * @param target what it is to become
   * @param names the setting
   */
  public TargetRepair(Expr was, Expr target, SymbolTable names) {
    this.was = was;
    this.target = target;
    this.pool =
        new CandidatePool(names, List.of(SameForm.lettered(was), SameForm.lettered(target)));
  }

  /** A change for each place; empty where there is none, are many, or one has no name. */
  public List<Change> changes() {
    List<TreeDifference> places = TreeDifference.between(was, target);
    if (places.size() == 2 && places.get(0).isExchangedWith(places.get(1))) {
      return List.of(exchanged(places.get(0), places.get(1)));
    }
    List<Change> changes = places.stream().flatMap(place -> change(place).stream()).toList();
    return places.size() > MOST_PLACES || changes.size() < places.size() ? List.of() : changes;
  }

  private static Change exchanged(TreeDifference one, TreeDifference other) {
    boolean factors = one.role() == Role.FACTOR && other.role() == Role.FACTOR;
    EditKind kind = factors ? EditKind.FACTORS_REARRANGED : EditKind.EXCHANGED;
    return one.role() == Role.EXPONENT
        ? ExprPosition.change(EditKind.EXPONENT_REPLACED, one.was(), one.meant())
        : ExprPosition.change(kind, one.was(), one.meant());
  }

  private Optional<Change> change(TreeDifference place) {
    return switch (place.role()) {
      case EXPONENT -> Optional.of(replaced(place, EditKind.EXPONENT_REPLACED));
      case INDEX -> Optional.of(replaced(place, EditKind.INDEX_REPLACED));
      case VARIABLE -> Optional.of(replaced(place, EditKind.VARIABLE_REPLACED));
      default -> rewritten(place).or(() -> new Replacement(place.was(), place.meant()).change());
    };
  }

  private static Change replaced(TreeDifference place, EditKind kind) {
    return ExprPosition.change(kind, place.was(), place.meant());
  }

  /** The first change of the one edit that leads there. */
  private Optional<Change> rewritten(TreeDifference place) {
    int size = ExprMeasures.size(place.meant());
    String meant = SameForm.key(place.meant());
    return edits(place.was())
        .filter(edit -> Math.abs(ExprMeasures.size(edit.result()) - size) <= MOST_GROWTH)
        .filter(edit -> SameForm.key(edit.result()).equals(meant))
        .map(TargetRepair::first)
        .findFirst();
  }

  private Stream<TreeEdit> edits(Expr part) {
    List<TreeEdit> edits = new ArrayList<>(new SubstitutionRules(pool).of(part));
    edits.addAll(new StructuralRules(pool).of(part));
    edits.addAll(new InsertionRules(pool).of(part, MOST_INSERTIONS));
    return edits.stream();
  }

  /** A factor that is a derivative is missing by the chain rule. */
  private static Change first(TreeEdit edit) {
    Change change = edit.changes().get(0);
    boolean inner =
        edit.fresh() instanceof Derivative
            || (edit.fresh() instanceof BuiltinCall call && call.primes() > 0);
    return inner && change.kind() == EditKind.FACTOR_MISSING
        ? new Change(EditKind.INNER_DERIVATIVE_MISSING, change.operands())
        : change;
  }
}
