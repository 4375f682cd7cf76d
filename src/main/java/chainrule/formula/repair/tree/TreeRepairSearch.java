package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import chainrule.formula.repair.ClaimTester;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Searches true claims near a false one: one cheap edit of a side; then two cheap edits, or one
 * insertion. Shapes are looked at first, then one point, then four, then all.
 */
public final class TreeRepairSearch {
  private static final int MOST_INSERTIONS = 8_000;
  private static final int ENOUGH = 8;
  private static final int LARGEST = 300;
  private static final int DEEPEST = 60;

  private final FailedClaim failed;
  private final CandidatePool pool;
  private final TreeEditTest test;

  /**
   * Prepares the search.
   *
   * @param failed what it starts from
   * @param tester what tells true from false
   */
  public TreeRepairSearch(FailedClaim failed, ClaimTester tester) {
    this.failed = failed;
    this.pool = new CandidatePool(failed.names(), failed.sides());
    this.test = new TreeEditTest(failed, pool, tester);
  }

  /** The true claims that are one cheap edit away, the nearest first. */
  public List<TreeRepair> near() {
    if (isTooLarge()) {
      return List.of();
    }
    List<TreeEdit> edits = new ArrayList<>(cheap(false));
    edits.addAll(new StructuralRules(pool).of(failed.side(false)));
    List<TreeRepair> right = best(edits, false);
    return right.isEmpty() && failed.changesLeft() ? best(cheap(true), true) : right;
  }

  /** The true claims that are two cheap edits away, or one insertion. */
  public List<TreeRepair> farther() {
    if (isTooLarge()) {
      return List.of();
    }
    Expr right = failed.side(false);
    return Stream.<Supplier<List<TreeEdit>>>of(
            () -> EditPairs.of(cheap(false)),
            () -> new EditSteps(pool).of(ExprPosition.in(right)),
            () -> new InsertionRules(pool).of(right, MOST_INSERTIONS))
        .map(edits -> best(edits.get(), false))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private boolean isTooLarge() {
    Expr left = failed.side(true);
    Expr right = failed.side(false);
    return ExprMeasures.size(left) + ExprMeasures.size(right) > LARGEST
        || Math.max(ExprMeasures.depth(left), ExprMeasures.depth(right)) > DEEPEST;
  }

  private List<TreeEdit> cheap(boolean left) {
    return new SubstitutionRules(pool).of(failed.side(left));
  }

  /** The best of those that are true, looking no further than a few. */
  private List<TreeRepair> best(List<TreeEdit> edits, boolean left) {
    Set<String> tried = new HashSet<>();
    tried.add(Printer.latex(failed.side(true)));
    tried.add(Printer.latex(failed.side(false)));
    return smallestFirst(edits, failed.side(left)).stream()
        .takeWhile(edit -> test.maySpend())
        .filter(edit -> tried.add(Printer.latex(edit.result())))
        .filter(edit -> test.isTrue(edit.result(), left))
        .limit(ENOUGH)
        .sorted(Comparator.comparingInt(edit -> rank(edit, left)))
        .map(edit -> new TreeRepair(Printer.latex(edit.result()), edit.changes(), left))
        .toList();
  }

  private static List<TreeEdit> smallestFirst(List<TreeEdit> edits, Expr was) {
    int size = ExprMeasures.size(was);
    Map<Integer, List<TreeEdit>> bySize = new TreeMap<>();
    for (TreeEdit edit : edits) {
      int change = Math.abs(ExprMeasures.size(edit.result()) - size);
      bySize.computeIfAbsent(change, k -> new ArrayList<>()).add(edit);
    }
    return bySize.values().stream().flatMap(List::stream).toList();
  }

  /** Small edits first, and what occurs in neighbouring sides before what does not. */
  private int rank(TreeEdit edit, boolean left) {
    String fresh = Printer.latex(edit.fresh());
    boolean nearby =
        failed.sides().stream().skip(1).anyMatch(side -> Printer.latex(side).contains(fresh));
    int change = ExprMeasures.size(edit.result()) - ExprMeasures.size(failed.side(left));
    return 2 * Math.abs(change) + (nearby ? 0 : 3);
  }
}
