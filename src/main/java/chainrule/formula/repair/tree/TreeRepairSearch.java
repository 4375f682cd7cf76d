package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Printer;
import chainrule.formula.repair.ClaimTester;
import chainrule.formula.repair.NormalForm;
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
 * Searches true claims near a false one: one cheap edit of a side; then one insertion, or two
 * edits. Shapes are looked at first, then one point, then four, then all.
 */
public final class TreeRepairSearch {
  private static final int MOST_INSERTIONS = 8_000;
  private static final int ENOUGH = 8;
  private static final int STEP = 2;
  private static final int STRANGE = 3;
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

  /** The true claims that are one edit away, the likeliest first. */
  public List<TreeRepair> near() {
    if (isTooLarge()) {
      return List.of();
    }
    List<TreeEdit> edits = new ArrayList<>(cheap(false));
    edits.addAll(new StructuralRules(pool).of(failed.side(false)));
    List<Ranked> found = new ArrayList<>(best(edits, false));
    boolean rare = found.isEmpty() || found.get(0).cost() == EditCost.RARE;
    if (rare && failed.changesLeft()) {
      found.addAll(best(cheap(true), true));
    }
    return repairs(found);
  }

  /** The true claims that are two edits away, or one insertion. */
  public List<TreeRepair> farther() {
    if (isTooLarge()) {
      return List.of();
    }
    Expr right = failed.side(false);
    return Stream.<Supplier<List<TreeEdit>>>of(
            () -> EditPairs.of(cheap(false)),
            () -> new EditSteps(pool).of(ExprPosition.in(right)),
            () -> new LostFunctions(pool).of(right),
            () -> new InsertionRules(pool).of(right, MOST_INSERTIONS))
        .map(edits -> repairs(best(edits.get(), false)))
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

  /** A true claim, how rare its slip is, and how far it is from the false one. */
  private record Ranked(TreeRepair repair, int cost, int distance) {
    int rank() {
      return distance + STEP * cost;
    }
  }

  private static List<TreeRepair> repairs(List<Ranked> found) {
    return found.stream()
        .sorted(Comparator.comparingInt(Ranked::rank))
        .map(Ranked::repair)
        .toList();
  }

  /** The best of those that are true, looking no further than a few. */
  private List<Ranked> best(List<TreeEdit> edits, boolean left) {
    Set<String> tried = new HashSet<>();
    Set<String> found = new HashSet<>();
    tried.add(Printer.latex(failed.side(true)));
    tried.add(Printer.latex(failed.side(false)));
    return smallestFirst(edits, failed.side(left)).stream()
        .takeWhile(edit -> test.maySpend())
        .filter(edit -> tried.add(Printer.latex(edit.result())))
        .filter(edit -> test.isTrue(edit.result(), left))
        .filter(edit -> found.add(Printer.latex(NormalForm.of(edit.result()))))
        .limit(ENOUGH)
        .map(edit -> ranked(edit, left))
        .sorted(Comparator.comparingInt(Ranked::rank))
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
  private Ranked ranked(TreeEdit edit, boolean left) {
    int change = ExprMeasures.size(edit.result()) - ExprMeasures.size(failed.side(left));
    int distance = STEP * Math.abs(change) + (isKnown(edit.fresh()) ? 0 : STRANGE);
    return new Ranked(
        new TreeRepair(Printer.latex(edit.result()), edit.changes(), left),
        EditCost.of(edit),
        change > 0 || left ? distance + 1 : distance);
  }

  /** Numbers are known everywhere. */
  private boolean isKnown(Expr fresh) {
    String latex = Printer.latex(fresh);
    return fresh instanceof NumberLiteral
        || failed.sides().stream().skip(1).anyMatch(side -> Printer.latex(side).contains(latex));
  }
}
